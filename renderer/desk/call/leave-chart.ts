import { notifications } from "@mantine/notifications";
import { goTo } from "../app/use-route.ts";

/** Away from the chart of somebody who is not in the call; the call itself goes on. */
export function leaveChart(notice: string): void {
  goTo({ kind: "my-day" });
  notifications.show({ message: notice, autoClose: 10_000 });
}
