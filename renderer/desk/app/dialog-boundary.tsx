import { Button, Modal } from "@mantine/core";
import { Component, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { DialogInside } from "../../ui/dialog-inside.tsx";
import { KeyHint } from "../../ui/key-hint.tsx";

type Props = { readonly onClose: () => void; readonly children: ReactNode };
type State = { readonly failed: boolean };

/** The dialogs stand above the frame: a bug in one must not take the calls and alarms that run beside it. */
export class DialogBoundary extends Component<Props, State> {
  override state: State = { failed: false };

  static getDerivedStateFromError(): State {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? <Failed onClose={this.props.onClose} /> : this.props.children;
  }
}

/** In the place of what failed, so that the hands that typed there do not type into the note behind it. */
function Failed({ onClose }: Pick<Props, "onClose">) {
  const { t } = useTranslation();
  return (
    <Modal
      opened
      onClose={onClose}
      title={<strong>{t("frame.crash.title")}</strong>}
      closeButtonProps={{ "aria-label": t("frame.crash.close") }}
    >
      <DialogInside isWhole>
        <p role="alert">{t("frame.crash.body")}</p>
        <Button mt={12} onClick={onClose} rightSection={<KeyHint keys="Esc" />}>
          {t("frame.crash.close")}
        </Button>
      </DialogInside>
    </Modal>
  );
}
