import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";
import ui from "./ui.module.css";

export type Tone = "main" | "quiet" | "danger" | "dangerQuiet" | "plain";

type Look = {
  readonly tone?: Tone;
  readonly icon?: IconName;
  readonly tall?: boolean;
  readonly wide?: boolean;
  readonly children: ReactNode;
};

const looks = ({ tone = "quiet", tall = false, wide = false }: Omit<Look, "children">): string =>
  [tone !== "quiet" && ui[tone], tall && ui["tall"], wide && ui["wide"]].filter(Boolean).join(" ");

export function Button(
  props: Look & {
    readonly onClick?: () => void;
    readonly disabled?: boolean;
    readonly submit?: boolean;
    readonly label?: string;
  },
) {
  const { icon, children, onClick, disabled = false, submit = false, label } = props;
  return (
    <button
      type={submit ? "submit" : "button"}
      className={`${ui["button"]} ${looks(props)}`}
      disabled={disabled}
      aria-label={label}
      onClick={onClick}
    >
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </button>
  );
}

export function LinkButton(props: Look & { readonly href: string; readonly newWindow?: boolean }) {
  const { icon, children, href, newWindow = false } = props;
  return (
    <a
      className={`${ui["link"]} ${looks(props)}`}
      href={href}
      {...(newWindow ? { target: "_blank", rel: "noopener" } : {})}
    >
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </a>
  );
}

export function Card({
  title,
  beside,
  children,
}: {
  readonly title?: string | undefined;
  readonly beside?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section className={ui["card"]}>
      {title !== undefined && (
        <div className={ui["head"]}>
          <h2>{title}</h2>
          {beside !== undefined && <span className={ui["help"]}>{beside}</span>}
        </div>
      )}
      {children}
    </section>
  );
}

const noticeIcons = { wait: "question", bad: "danger", good: "tick" } as const;

export function Notice({
  tone,
  icon,
  children,
}: {
  readonly tone: "wait" | "bad" | "good";
  readonly icon?: IconName;
  readonly children: ReactNode;
}) {
  return (
    <div className={`${ui["notice"]} ${ui[tone]}`} role={tone === "bad" ? "alert" : "status"}>
      <Icon name={icon ?? noticeIcons[tone]} />
      <div>{children}</div>
    </div>
  );
}

export function TextField(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly help?: string | undefined;
  readonly problem?: string | undefined;
  readonly type?: "text" | "password" | "date" | "tel";
  readonly inputMode?: "text" | "numeric" | "decimal" | "tel";
  readonly autoComplete?: string;
  readonly lines?: number;
  readonly lang?: string;
}) {
  const { label, value, onChange, help, problem, type = "text", inputMode = "text", lines } = props;
  const common = {
    className: ui["input"],
    value,
    autoComplete: props.autoComplete ?? "off",
    "aria-invalid": problem !== undefined,
  };
  return (
    <label className={ui["field"]}>
      <span className={ui["label"]}>{label}</span>
      {lines === undefined ? (
        <input
          {...common}
          type={type}
          inputMode={inputMode}
          onChange={({ target }) => onChange(target.value)}
        />
      ) : (
        <textarea {...common} rows={lines} onChange={({ target }) => onChange(target.value)} />
      )}
      {help !== undefined && <span className={ui["help"]}>{help}</span>}
      {problem !== undefined && <Notice tone="wait">{problem}</Notice>}
    </label>
  );
}

export type Option<V extends string> = {
  readonly value: V;
  readonly words: string;
  /** "Not asked" and its like: an answer too, and a quiet one. */
  readonly quiet?: boolean;
};

/** One of few, as buttons for a thumb. Nothing need be chosen. */
export function Choices<V extends string>({
  label,
  hideLabel = false,
  options,
  chosen,
  onChoose,
}: {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly options: readonly Option<V>[];
  readonly chosen: V | undefined;
  readonly onChoose: (value: V) => void;
}) {
  return (
    <fieldset className={ui["choices"]} role="radiogroup" aria-label={label}>
      {!hideLabel && <legend>{label}</legend>}
      {options.map(({ value, words, quiet }) => (
        // A native radio cannot be this large and still keep its word inside.
        <button
          key={value}
          type="button"
          role="radio"
          aria-checked={value === chosen}
          className={ui["choice"]}
          data-tone={quiet ? "quiet" : undefined}
          onClick={() => onChoose(value)}
        >
          {value === chosen && <Icon name="tick" size={18} />}
          {words}
        </button>
      ))}
    </fieldset>
  );
}

export function Tick({
  words,
  help,
  checked,
  onChange,
}: {
  readonly words: string;
  readonly help?: string | undefined;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}) {
  return (
    <label className={ui["tick"]}>
      <input type="checkbox" checked={checked} onChange={({ target }) => onChange(target.checked)} />
      <span>
        {words}
        {help !== undefined && <span className={ui["help"]}> {help}</span>}
      </span>
    </label>
  );
}
