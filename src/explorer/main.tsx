import { render } from 'preact';
import { readLibrary } from './library/read-library.js';
import { LibraryContext } from './library/use-library.js';
import { Shell } from './shell/shell.js';
import './style/page.css';
import './style/controls.css';
import './style/figures.css';
import './style/print.css';

readLibrary().then((library) => {
  const root = document.getElementById('root')!;
  root.textContent = '';
  render(
    <LibraryContext.Provider value={library}>
      <Shell />
    </LibraryContext.Provider>,
    root,
  );
});
