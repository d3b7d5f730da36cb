import { CopyButton } from '../components/copy-button.js';
import { ROOMS } from '../rooms/index.js';

interface HeaderProps {
  /** The room one is in. */
  readonly here: string;
  readonly hrefOf: (room: string) => string;
}

/** The name of the page, the ways into the rooms, and the link to what is seen. */
export function Header({ here, hrefOf }: HeaderProps) {
  return (
    <header class="page-header">
      <p class="brand">
        lemma<b>scope</b>
      </p>
      <nav aria-label="Rooms">
        <ul>
          {ROOMS.map(({ id, title }) => (
            <li>
              <a href={hrefOf(id)} {...(id === here ? { 'aria-current': 'page' as const } : {})}>
                {title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <CopyButton text={() => window.location.href}>Copy link</CopyButton>
    </header>
  );
}
