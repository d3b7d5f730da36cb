import { LemmascopeError } from '../../diagnostics/index.js';
import type { Answered, Asked, Failure, Requests } from './request.js';
import { REQUESTS } from './requests.js';

const answer = (message: Answered) => postMessage(message);

addEventListener('message', async ({ data }: MessageEvent<Asked>) => {
  const { id, kind, input } = data;
  try {
    const request = (REQUESTS as Requests)[kind];
    if (request === undefined) throw new Error(`no request ${kind}`);
    answer({ id, output: await request(input, (progress) => answer({ id, progress })) });
  } catch (error) {
    answer({ id, failure: failureOf(error) });
  }
});

function failureOf(error: unknown): Failure {
  if (error instanceof LemmascopeError) return { code: error.code, message: error.message };
  return { message: error instanceof Error ? error.message : String(error) };
}
