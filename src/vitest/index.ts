export { type DescribeOptions, describeClaim } from './describe-claim.js';
