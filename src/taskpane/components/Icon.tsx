const shapes = {
  chevron: "M6 4l4 4-4 4",
  up: "M4 10l4-4 4 4",
  down: "M4 6l4 4 4-4",
  back: "M10 4 6 8l4 4",
  close: "M4 4l8 8M12 4l-8 8",
  search: "M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9ZM10.5 10.5 14 14",
  refresh: "M13 4v3.2H9.8M12.6 7A5 5 0 1 0 13 9.2",
  warning: "M8 2 14.5 13.5h-13L8 2ZM8 6.5v3M8 11.4v.2",
  done: "M3 8.5l3.2 3.2L13 5",
  error: "M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8ZM8 4.8v4M8 11v.2",
  collapse: "M4.5 6 8 2.8 11.5 6M4.5 10 8 13.2 11.5 10M2.5 8h11",
  expand: "M4.5 5 8 1.8 11.5 5M4.5 11 8 14.2 11.5 11M3 8h10M8 5v6",
  file: "M4 1.8h5l3.2 3.2v9.2H4V1.8ZM9 1.8V5h3.2",
  folder: "M1.8 4h4.4l1.4 1.6h6.6v7.6H1.8V4Z",
  minus: "M4 8h8",
  info: "M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8ZM8 7.2v4M8 4.8v.2",
  settings: "M2 5h6M11 5h3M9.5 3.4v3.2M2 11h3M8 11h6M6.5 9.4v3.2",
  edit: "M3 13l.6-2.8 7-7 2.2 2.2-7 7L3 13Z",
} as const;

export type IconName = keyof typeof shapes;

export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg class={`icon icon-${name}`} width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      <path d={shapes[name]} fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round" />
    </svg>
  );
}
