import { useState } from 'preact/hooks';
import { useAnnounce } from './announce.js';
import { copyText } from './copy-text.js';

interface CopyButtonProps {
  /** What is copied, as it is when the button is pressed. */
  readonly text: () => string;
  readonly children: string;
}

/** Copies a text, and says whether it did. */
export function CopyButton({ text, children }: CopyButtonProps) {
  const announce = useAnnounce();
  const [said, setSaid] = useState<string>();
  const copy = async () => {
    const outcome = (await copyText(text())) ? 'copied' : 'not copied: the browser refused';
    setSaid(outcome);
    announce(outcome);
    setTimeout(() => setSaid(undefined), 2000);
  };
  return (
    <button type="button" class="quiet copy" onClick={copy}>
      {said ?? children}
    </button>
  );
}
