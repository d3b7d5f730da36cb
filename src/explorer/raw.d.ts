// Files that the build puts into a bundle as the text they are.
declare module '*?raw' {
  const text: string;
  export default text;
}
