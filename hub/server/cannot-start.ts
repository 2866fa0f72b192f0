/** An expected reason why a hub does not start; the message is a sentence for the operator. */
export class CannotStart extends Error {
  constructor(message: string) {
    super(message);
    this.name = "CannotStart";
  }
}
