import { type PointerEvent, type ReactNode, useRef, useState } from "react";
import type { Side } from "../../shared/contract/live.ts";
import type { StillMark, StillPoint } from "../../shared/call/still.ts";
import classes from "./still-board.module.css";
import type { StillView } from "./held-still.ts";
import type { Stills } from "./stills.ts";

export type StillBoardWords = {
  readonly circle: string;
  readonly arrow: string;
  readonly point: string;
  readonly undo: string;
  /** What a picture of the call is called; a report has its own name. */
  readonly picture: string;
  /** How far it has come, in percent. */
  readonly passing: (percent: number) => string;
};

type Props = {
  readonly stills: Stills;
  readonly still: StillView;
  readonly me: Side;
  /** Stands beside what this person draws. */
  readonly name: string;
  readonly words: StillBoardWords;
  /** What else may be done with it. */
  readonly children: ReactNode;
};

type Tool = StillMark["shape"] | "point";
const tools = ["circle", "arrow", "point"] as const satisfies readonly Tool[];

/** A picture on which both persons draw; each in a colour, a line and a name of their own. */
export function StillBoard({ stills, still, me, name, words, children }: Props) {
  const [tool, setTool] = useState<Tool>("circle");
  const drawing = useDrawing(stills, me, name, tool);
  const percent = Math.floor((100 * still.passed) / still.chars);
  const title = still.kind === "picture" ? words.picture : still.title;
  const own = still.marks.findLast(({ by }) => by === me);
  return (
    <div className={classes.board}>
      <p className={classes.title} role="status">
        <strong>{title}</strong> {percent < 100 ? words.passing(percent) : null}
      </p>
      <div className={classes.stage}>
        {still.url === undefined ? null : (
          <div className={classes.sheet} data-tool={tool} {...drawing.handlers}>
            <Picture key={still.url} url={still.url} title={title} />
            <Marks still={still} begun={drawing.begun} />
          </div>
        )}
      </div>
      <div className={classes.tools}>
        {tools.map((one) => (
          <button key={one} type="button" aria-pressed={tool === one} onClick={() => setTool(one)}>
            {words[one]}
          </button>
        ))}
        <button type="button" disabled={!own} onClick={() => (own ? stills.unmark(own.id) : undefined)}>
          {words.undo}
        </button>
        <Legend marks={still.marks} />
        {children}
      </div>
    </div>
  );
}

/** As large as there is room, in its own shape: marks are told as parts of it. */
function Picture({ url, title }: { readonly url: string; readonly title: string }) {
  const [ratio, setRatio] = useState<number>();
  return (
    <img
      src={url}
      alt={title}
      draggable={false}
      style={ratio === undefined ? undefined : { width: `min(100cqw, ${100 * ratio}cqh)` }}
      onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) => setRatio(naturalWidth / naturalHeight)}
    />
  );
}

function useDrawing(stills: Stills, me: Side, name: string, tool: Tool) {
  const [begun, setBegun] = useState<StillMark>();
  const now = useRef<StillMark>(undefined);
  const turn = (mark: StillMark | undefined) => {
    now.current = mark;
    setBegun(mark);
  };
  const down = (event: PointerEvent<HTMLElement>) => {
    if (tool === "point" || event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const at = placeOf(event);
    turn({ id: crypto.randomUUID(), by: me, name, shape: tool, from: at, to: at });
  };
  const move = (event: PointerEvent<HTMLElement>) => {
    const at = placeOf(event);
    if (tool === "point") stills.point(at);
    if (now.current) turn({ ...now.current, to: at });
  };
  const up = () => {
    const mark = now.current;
    turn(undefined);
    // A touch without a way is no mark.
    if (mark && Math.hypot(mark.to.x - mark.from.x, mark.to.y - mark.from.y) > 0.01) stills.mark(mark);
  };
  const handlers = { onPointerDown: down, onPointerMove: move, onPointerUp: up, onPointerCancel: up };
  return { begun, handlers };
}

function placeOf({ clientX, clientY, currentTarget }: PointerEvent<HTMLElement>): StillPoint {
  const { left, top, width, height } = currentTarget.getBoundingClientRect();
  const part = (value: number) => Math.min(1, Math.max(0, value));
  return { x: part((clientX - left) / width), y: part((clientY - top) / height) };
}

type MarksProps = { readonly still: StillView; readonly begun: StillMark | undefined };

function Marks({ still, begun }: MarksProps) {
  return (
    <>
      <svg viewBox="0 0 1 1" preserveAspectRatio="none" className={classes.marks} aria-hidden>
        {[...still.marks, ...(begun ? [begun] : [])].map((mark) => (
          <Drawn key={mark.id} mark={mark} />
        ))}
      </svg>
      {still.pointer ? (
        <i
          className={classes.pointer}
          style={{ left: `${still.pointer.x * 100}%`, top: `${still.pointer.y * 100}%` }}
        />
      ) : null}
    </>
  );
}

/** Twice: a light edge lets it be seen on whatever lies beneath. */
function Drawn({ mark }: { readonly mark: StillMark }) {
  const { from, to, shape, by } = mark;
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  const lines =
    shape === "circle" ? (
      <ellipse
        cx={middle.x}
        cy={middle.y}
        rx={Math.abs(to.x - from.x) / 2}
        ry={Math.abs(to.y - from.y) / 2}
      />
    ) : (
      <path d={arrowPath(from, to)} />
    );
  return (
    <g data-by={by}>
      <g className={classes.edge}>{lines}</g>
      <g className={classes.line}>{lines}</g>
    </g>
  );
}

const headLength = 0.045;
const headTurn = 0.45;

/** A line with its head at where it was let go of. */
export function arrowPath(from: StillPoint, to: StillPoint): string {
  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  const wing = (turn: number) =>
    `${to.x - headLength * Math.cos(angle + turn)} ${to.y - headLength * Math.sin(angle + turn)}`;
  return `M${from.x} ${from.y}L${to.x} ${to.y}M${wing(headTurn)}L${to.x} ${to.y}L${wing(-headTurn)}`;
}

/** Who drew what, by name. */
function Legend({ marks }: { readonly marks: readonly StillMark[] }) {
  const names = [...new Map(marks.map(({ by, name }) => [by, name]))];
  return (
    <span className={classes.legend}>
      {names.map(([by, name]) => (
        <span key={by} data-by={by}>
          {name}
        </span>
      ))}
    </span>
  );
}
