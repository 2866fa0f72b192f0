import { Button } from "@mantine/core";
import { useRef } from "react";
import classes from "./settings.module.css";

const size = { width: 360, height: 120 } as const;

/** Drawn by pen, finger or mouse; black on nothing, so that the paper shows through. */
export function SignaturePad(props: {
  readonly label: string;
  readonly clear: string;
  readonly onDrawn: (png: string | undefined) => void;
}) {
  const { label, clear, onDrawn } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const isDown = useRef(false);
  const pen = () => {
    const context = canvas.current?.getContext("2d");
    if (!context) return undefined;
    context.lineWidth = 2.4;
    context.lineCap = "round";
    context.strokeStyle = "#000";
    return context;
  };
  const place = ({ nativeEvent }: React.PointerEvent) => [nativeEvent.offsetX, nativeEvent.offsetY] as const;
  const lift = () => {
    if (!isDown.current) return;
    isDown.current = false;
    onDrawn(canvas.current?.toDataURL("image/png").replace("data:image/png;base64,", ""));
  };
  return (
    <div>
      <canvas
        ref={canvas}
        {...size}
        className={classes.pad}
        aria-label={label}
        onPointerDown={(event) => {
          isDown.current = true;
          event.currentTarget.setPointerCapture(event.pointerId);
          pen()?.beginPath();
          pen()?.moveTo(...place(event));
        }}
        onPointerMove={(event) => {
          if (!isDown.current) return;
          pen()?.lineTo(...place(event));
          pen()?.stroke();
        }}
        onPointerUp={lift}
        onPointerCancel={lift}
      />
      <Button
        size="compact-xs"
        variant="default"
        onClick={() => {
          pen()?.clearRect(0, 0, size.width, size.height);
          onDrawn(undefined);
        }}
      >
        {clear}
      </Button>
    </div>
  );
}
