const paths = {
  back: "M15 5l-7 7 7 7",
  next: "M9 5l7 7-7 7",
  phone:
    "M6.6 3.5l3 .8 1.2 4-2 1.8a13 13 0 0 0 5.1 5.1l1.8-2 4 1.2.8 3c-1 2-3 3-5 2.6C9.5 18.5 5.5 14.5 4 8.5c-.4-2 .6-4 2.6-5z",
  danger: "M12 3l10 18H2zM12 9v6M12 17.5v1",
  person: "M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM4 21c0-5 3.5-7 8-7s8 2 8 7",
  find: "M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM15.5 15.5L21 21",
  paper: "M6 3h9l4 4v14H6zM9 11h7M9 15h7",
  send: "M12 19V6M6 12l6-6 6 6",
  tick: "M4 12.5l5.5 5.5L20 7",
  bell: "M6 17V11a6 6 0 0 1 12 0v6l2 2H4zM10 21h4",
  clock: "M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM12 7v5l4 2",
  chat: "M4 5h16v11H10l-5 4v-4H4zM8 9h8M8 12h5",
  camera: "M4 7h4l2-2.5h4L16 7h4v12H4zM12 9.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7z",
  video: "M3 7h12v10H3zM15 11l6-3.5v9L15 13",
  noVideo: "M3 7h12v10H3zM15 11l6-3.5v9L15 13M3 3l18 18",
  mic: "M12 3a3 3 0 0 1 3 3v5a3 3 0 0 1-6 0V6a3 3 0 0 1 3-3zM6 11a6 6 0 0 0 12 0M12 17v4",
  noMic: "M12 3a3 3 0 0 1 3 3v5a3 3 0 0 1-6 0V6a3 3 0 0 1 3-3zM6 11a6 6 0 0 0 12 0M12 17v4M4 3l16 18",
  hangUp: "M3 15c5-6 13-6 18 0l-3 2.5-3-1.5v-2.5c-2-.7-4-.7-6 0V16l-3 1.5z",
  print: "M7 9V3h10v6M7 17H4V9h16v8h-3M7 14h10v7H7z",
  speaker: "M4 9h4l5-4v14l-5-4H4zM16 9c1.5 1.5 1.5 4.5 0 6M18.5 6.5c3 3 3 8 0 11",
  question: "M9 9a3 3 0 1 1 4 3c-1 .5-1 1-1 2M12 17v1M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18z",
  settings: "M4 7h10M18 7h2M14 5v4M4 17h4M12 17h8M8 15v4",
  mark: "M4 20l1-4L16 5l3 3L8 19zM14 7l3 3M13 20h7",
  flag: "M5 21V4h13l-3 4 3 4H5",
  line: "M4 19v-4M9 19v-7M14 19V9M19 19V5",
} as const;

export type IconName = keyof typeof paths;

/** Always beside its word. */
export function Icon({ name, size = 22 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={paths[name]} />
    </svg>
  );
}
