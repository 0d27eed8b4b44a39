import { useWords } from "../context";
import { Fold } from "../Fold";

interface Bar {
  label: string;
  /** What it is in full; "" where the label says all. */
  detail: string;
  value: number;
  /** Class of its colour. */
  tone: string;
}

interface Props {
  id: string;
  title: string;
  /** Heads of the table behind it. */
  columns: [label: string, value: string];
  bars: readonly Bar[];
  /** Opens what a bar is of, by its place; absent: nothing to open. */
  onOpen?: (at: number) => void;
}

const [height, labelWidth, width] = [24, 122, 320];

/** Bars as a picture with a name and a sentence, and the table of the same numbers behind it. */
export function BarChart({ id, title, columns, bars, onOpen }: Props) {
  const words = useWords();
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const long = (value: number): number => ((width - labelWidth - 40) * value) / most;
  return (
    <figure class="chart" data-testid={id}>
      <figcaption id={`${id}-title`}>{title}</figcaption>
      {bars.length === 0 ? (
        <p class="hint">{words.noFaults}</p>
      ) : (
        <>
          <svg role="img" aria-labelledby={`${id}-title`} aria-describedby={`${id}-said`} viewBox={`0 0 ${width} ${bars.length * height}`} width="100%">
            <desc id={`${id}-said`}>{bars.map(({ label, value }) => words.clauseWhy(label, String(value))).join(words.semicolon)}</desc>
            {bars.map(({ label, value, tone }, at) => (
              <g key={at} class={`bar-${tone}`} transform={`translate(0 ${at * height})`}>
                <text class="bar-label" x={labelWidth - 6} y={height / 2 + 4} text-anchor="end">
                  {label.length > 10 ? `${label.slice(0, 9)}…` : label}
                  <title>{label}</title>
                </text>
                <rect class="bar-rect" x={labelWidth} y={4} width={Math.max(1, long(value))} height={height - 8} rx={2} />
                <text class="bar-value" x={labelWidth + long(value) + 6} y={height / 2 + 4}>
                  {value}
                </text>
              </g>
            ))}
          </svg>
          <Fold class="chart-table" title={words.chartTable} testid={`${id}-table`}>
            {() => (
              <table>
                <caption class="visually-hidden">{title}</caption>
                <thead>
                  <tr>
                    {columns.map((name) => (
                      <th key={name} scope="col">
                        {name}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {bars.map(({ label, detail, value }, at) => (
                    <tr key={at}>
                      <th scope="row">
                        {onOpen ? (
                          <button type="button" class="link" onClick={() => onOpen(at)}>
                            {label}
                          </button>
                        ) : (
                          label
                        )}
                        {detail !== "" && <span class="hint"> {detail}</span>}
                      </th>
                      <td>{value}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
          </Fold>
        </>
      )}
    </figure>
  );
}
