interface DownloadButtonProps {
  readonly file: string;
  /** What is saved, as it is when the button is pressed. */
  readonly text: () => string;
  readonly children: string;
}

/** Saves a text as a file; nothing leaves the page. */
export function DownloadButton({ file, text, children }: DownloadButtonProps) {
  const save = () => {
    const url = URL.createObjectURL(new Blob([text()], { type: 'text/plain' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = file;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  };
  return (
    <button type="button" onClick={save}>
      {children}
    </button>
  );
}
