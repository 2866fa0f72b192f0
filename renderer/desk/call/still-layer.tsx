import { useState, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import type { ConsultView } from "../../../shared/contract/consult-view.ts";
import { useClient } from "../../bridge/bridge-provider.tsx";
import { StillBoard } from "../../call/still-board.tsx";
import type { StillView } from "../../call/held-still.ts";
import { useSession } from "../app/session-context.tsx";
import { sayTime } from "../consult/say-when.ts";
import { useLanguage } from "../consult/use-language.ts";
import classes from "./call.module.css";
import { useHeldCall } from "./call-provider.tsx";
import type { HeldCall } from "./one-call.ts";
import { keepStill } from "./keep-still.ts";

const nothing = () => undefined;
const never = () => nothing;

/** Over the story, below who the patient is: the picture that both look at. */
export function StillLayer({ view }: { readonly view: ConsultView }) {
  const held = useHeldCall();
  const stills = held?.consultId === view.consultId ? held.session.stills : undefined;
  const still = useSyncExternalStore<StillView | undefined>(
    stills?.subscribe ?? never,
    stills?.view ?? nothing,
  );
  if (!held || !still) return null;
  return (
    <div className={classes.large} data-size="whole" data-still>
      <Board key={still.id} held={held} still={still} />
    </div>
  );
}

function Board({ held, still }: { readonly held: HeldCall; readonly still: StillView }) {
  const { t } = useTranslation();
  const { doctor } = useSession().session;
  const { stills } = held.session;
  const words = {
    circle: t("still.circle"),
    arrow: t("still.arrow"),
    picture: t("still.fromCall"),
    point: t("still.point"),
    undo: t("still.undo"),
    passing: (percent: number) => (still.mine ? t("still.goes", { percent }) : t("still.comes", { percent })),
  };
  return (
    <StillBoard stills={stills} still={still} me="desk" name={doctor.name} words={words}>
      <KeepAndClose held={held} still={still} />
    </StillBoard>
  );
}

type Keeping =
  { readonly is: "not" | "keeping" | "failed" } | { readonly is: "kept"; readonly marks: number };

function KeepAndClose({ held, still }: { readonly held: HeldCall; readonly still: StillView }) {
  const { t } = useTranslation();
  const client = useClient();
  const language = useLanguage();
  const [keeping, setKeeping] = useState<Keeping>({ is: "not" });
  const marks = still.marks.length;
  const isNew = marks > 0 && !(keeping.is === "kept" && keeping.marks === marks);
  const keep = async () => {
    setKeeping({ is: "keeping" });
    const time = sayTime(new Date().toISOString(), language);
    const names = [...new Set(still.marks.map(({ name }) => name))].join(", ");
    const about = {
      plain: t("still.about.plain", { time }),
      marked: t("still.about.marked", { title: still.title, names, time }),
    };
    const done = await keepStill(client, held.consultId, still, about);
    setKeeping(done ? { is: "kept", marks } : { is: "failed" });
  };
  return (
    <>
      <span role="status">
        {keeping.is === "failed" ? t("still.failed") : null}
        {keeping.is === "kept" && !isNew ? t("still.kept") : null}
        {keeping.is === "not" && !still.mine && still.kind === "report" ? t("still.comesToChart") : null}
      </span>
      <button
        type="button"
        disabled={keeping.is === "keeping" || still.url === undefined || (still.kind === "report" && !isNew)}
        onClick={() => void keep()}
      >
        {t("still.keep")}
      </button>
      <button type="button" onClick={held.session.stills.close}>
        {isNew ? t("still.closeUnkept") : t("still.close")}
      </button>
    </>
  );
}
