package dev.preflight.cors.expression.internal.syntax;

/** An expression that cannot be analysed. Never leaves the analysis. */
public final class RefusedException extends Exception {

  private static final long serialVersionUID = 1;

  /** Why an expression is refused. */
  public enum Reason {
    /** It is not an expression. */
    SYNTAX,
    /** It uses a construct without an automaton, or outside the subset. */
    CONSTRUCT,
    /** It, or its automaton, is too large. */
    SIZE
  }

  private final Reason reason;
  private final int start;
  private final int end;

  private RefusedException(Reason reason, String what, int start, int end) {
    super(what, null, false, false);
    this.reason = reason;
    this.start = start;
    this.end = end;
  }

  static RefusedException syntax(String what, int at, int length) {
    int start = Math.max(0, Math.min(at, length - 1));
    return new RefusedException(Reason.SYNTAX, what, start, Math.min(length, start + 1));
  }

  static RefusedException construct(String name, int start, int end) {
    return new RefusedException(Reason.CONSTRUCT, name, start, end);
  }

  public static RefusedException size(String what) {
    return new RefusedException(Reason.SIZE, what, 0, 0);
  }

  public Reason reason() {
    return reason;
  }

  public int start() {
    return start;
  }

  public int end() {
    return end;
  }

  /** What is wrong, as part of a sentence. */
  public String what() {
    String what = getMessage();
    return what == null ? "" : what;
  }
}
