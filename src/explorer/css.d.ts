// Style sheets are read by the build and say nothing to the type checker.
declare module '*.css';
