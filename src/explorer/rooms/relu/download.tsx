interface DownloadProps {
  readonly name: string;
  readonly text: string;
  readonly type: string;
  readonly children: string;
}

/** A file to take away, made from what is on the page. */
export function Download({ name, text, type, children }: DownloadProps) {
  return (
    <button
      type="button"
      onClick={() => {
        const link = document.createElement('a');
        link.href = URL.createObjectURL(new Blob([text], { type }));
        link.download = name;
        link.click();
        setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
      }}
    >
      {children} ({name})
    </button>
  );
}
