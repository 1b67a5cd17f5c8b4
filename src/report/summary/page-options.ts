/** What a page has to know beside the summary. */
export interface PageOptions {
  /** Config file as it is given on a command line. */
  readonly config: string;
  /** As `https://github.com/owner/name`: no link leads elsewhere. Undefined: no links. */
  readonly repositoryUrl: string | undefined;
  /** Whether excerpts of prompts and responses may be shown. */
  readonly showsTexts: boolean;
}
