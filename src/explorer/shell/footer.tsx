import { useLibrary } from '../library/use-library.js';

/** Where the page is from, and where its numbers are. */
export function Footer() {
  const { version, sources } = useLibrary();
  return (
    <footer class="page-footer">
      <p>
        lemmascope {version}. Everything on this page is computed by the program itself, in this
        page or when it was built; nothing is loaded from anywhere. The paper: {sources['K16']}.
      </p>
    </footer>
  );
}
