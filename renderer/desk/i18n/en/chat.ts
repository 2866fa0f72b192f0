export const chat = {
  tab: "Chat",
  unread_one: "{{count}} unread message",
  unread_other: "{{count}} unread messages",
  list: "Messages with the centre",
  nothing: "No messages yet. The health worker sees what you write on the centre's page.",
  field: "Message to the centre",
  send: "Send",
  notSent: "The message was not kept. It stands in the field; try again.",
  hint: "Enter sends, Shift Enter begins a line",
  reach: {
    here: "waits on this PC",
    hub: "at the hub",
    shown: "shown there",
  },
} as const;
