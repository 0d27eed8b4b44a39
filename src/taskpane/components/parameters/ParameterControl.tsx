import type { ParameterLine } from "../../../core/language/pack/parameter-list";
import { typedNumber } from "../../select/parameters";
import { useSpeech, useWords } from "../context";
import { MonthDay } from "./MonthDay";
import { TypedInput } from "./TypedInput";

interface Props {
  id: string;
  line: ParameterLine;
  wrong: boolean;
  onChange: (value: unknown) => void;
}

/** The control that fits the parameter: switch, choice, members, number, date, day of the year, list, text. */
export function ParameterControl({ id, line, wrong, onChange }: Props) {
  const words = useWords();
  const { word } = useSpeech();
  const { kind, value, options = [], unit, byDefault } = line;
  const named = { id: `${id}-input`, "aria-describedby": wrong ? `${id}-problem` : `${id}-hint`, "aria-invalid": wrong };
  switch (kind) {
    case "switch":
      return (
        <label class="switch">
          <input type="checkbox" role="switch" {...named} checked={value === true} data-testid={`${id}-input`} onChange={(event) => onChange(event.currentTarget.checked)} />
          <span>{value === true ? words.switchOn : words.switchOff}</span>
        </label>
      );
    case "choice":
      return (
        <select class="input" {...named} value={JSON.stringify(value)} data-testid={`${id}-input`} onChange={(event) => onChange(JSON.parse(event.currentTarget.value))}>
          {options.map((option) => (
            <option key={option.label} value={JSON.stringify(option.value)}>
              {word(option.label)}
            </option>
          ))}
        </select>
      );
    case "fixed":
      return <p class="parameter-fixed">{word(options[0].label)}</p>;
    case "members": {
      const members = value as readonly string[];
      const set = (member: string, on: boolean) => onChange(options.map((option) => option.value as string).filter((one) => (one === member ? on : members.includes(one))));
      return (
        <div class="parameter-members">
          {options.map((option) => (
            <label key={option.label} class="switch">
              <input type="checkbox" checked={members.includes(option.value as string)} onChange={(event) => set(option.value as string, event.currentTarget.checked)} />
              <span>{word(option.label)}</span>
            </label>
          ))}
        </div>
      );
    }
    case "number":
      return (
        <span class="parameter-number">
          <TypedInput<unknown>
            value={value}
            parse={(text) => typedNumber(text, byDefault)}
            format={(now) => (now === null ? "" : String(now))}
            onChange={onChange}
            more={{ ...named, inputMode: "decimal", placeholder: byDefault === null ? words.notSet : undefined, "data-testid": `${id}-input` }}
          />
          {unit !== undefined && <span>{unit}</span>}
        </span>
      );
    case "monthDay":
      return <MonthDay id={id} value={String(value)} wrong={wrong} onChange={onChange} />;
    case "date":
      return <input class="input" type="date" {...named} value={String(value)} data-testid={`${id}-input`} onInput={(event) => onChange(event.currentTarget.value)} />;
    case "list":
      return (
        <TypedInput<readonly string[]>
          value={value as readonly string[]}
          parse={(text) => text.split("\n").map((one) => one.trim()).filter(Boolean)}
          format={(now) => now.join("\n")}
          onChange={onChange}
          lines={4}
          more={{ ...named, title: words.oneEach, "data-testid": `${id}-input` }}
        />
      );
    case "text":
      return <input class="input" type="text" {...named} value={value === null ? "" : String(value)} data-testid={`${id}-input`} onInput={(event) => onChange(event.currentTarget.value === "" && byDefault === null ? null : event.currentTarget.value)} />;
  }
}
