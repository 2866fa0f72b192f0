/** How the places of what is typed beside the forms begin; an earlier release has left texts under the same. */
export const textPlaces = {
  chat: "paramarsh-chat ",
  dispense: "paramarsh-dispense ",
  report: "paramarsh-report ",
  ticks: "paramarsh-read-back ",
} as const;
