/** A text that somebody wrote, a comment or an issue. */
export interface Post {
  /** Of a comment its id, of an issue its number; the older one has the lower. */
  readonly id: number;
  readonly author: string;
  /** Whether a program wrote it. */
  readonly isBot: boolean;
  readonly body: string;
  readonly url: string;
}

/**
 * What is asked of GitHub for comments and issues. Everything throws what {@link Refusal} tells apart;
 * lists are whole, over all pages.
 */
export interface Forge {
  /** Login of the one that the token stands for; undefined where it cannot be learnt. */
  viewer(): Promise<string | undefined>;
  /** Newest commit of a pull request. */
  headOf(pull: number): Promise<string>;
  comments(issue: number): Promise<Post[]>;
  createComment(issue: number, body: string): Promise<Post>;
  updateComment(id: number, body: string): Promise<Post>;
  deleteComment(id: number): Promise<void>;
  /** Those that are open, without pull requests. */
  openIssues(): Promise<Post[]>;
  createIssue(title: string, body: string): Promise<Post>;
  updateIssue(number: number, changes: IssueChanges): Promise<Post>;
}

export interface IssueChanges {
  readonly title?: string;
  readonly body?: string;
  /** Set, it closes the issue for this reason. */
  readonly closedAs?: 'completed' | 'not_planned';
}
