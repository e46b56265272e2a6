package dev.preflight.cors.expression.internal.domain;

import dev.preflight.cors.expression.internal.automaton.Symbols;
import dev.preflight.cors.expression.internal.domain.SortedWords.Prefix;
import dk.brics.automaton.State;
import java.util.ArrayList;
import java.util.List;

/**
 * How far an origin has been read, from the right. OriginLanguages are read backwards because a
 * host is registered from the right: port, host, scheme.
 *
 * @param state the state of the reversed language
 * @param part the part of the origin
 * @param suffix where the host stands in the public suffix list
 * @param known where the registrable domain stands among the domains that are spelled out
 * @param free whether the registrable domain holds a character that the sender chooses
 * @param undecided whether labels to the right are no public suffix, but could be part of one with
 *     more labels
 * @param delegated whether the last label is on the public suffix list
 * @param openTop whether the last label holds a character that the sender chooses
 * @param company whether the suffix to the right is one of the list's private section
 */
record ReverseState(
    State state,
    Part part,
    SuffixRules.Position suffix,
    Prefix known,
    boolean free,
    boolean undecided,
    boolean delegated,
    boolean openTop,
    boolean company) {

  private static final SuffixRules RULES = SuffixRules.INSTANCE;

  /** The parts of an origin, in the order they are read. */
  enum Part {
    /** The digits of the port, up to its colon. */
    PORT,
    /** Before the host's last character. */
    HOST_END,
    /** The labels of the registrable domain. */
    DOMAIN,
    /** An IP address: registrable as a whole. */
    ADDRESS,
    /** The labels below the registrable domain. */
    BELOW,
    /** The two slashes, the colon and the scheme. */
    SCHEME
  }

  /** What is asked of the registrable domain; states that do not fulfil it are left out. */
  interface Question {
    /**
     * Whether this domain is one of those looked for.
     *
     * @param end the state after its leftmost character
     * @param wholeSuffix whether it is a public suffix itself, which nobody can register
     */
    boolean accepts(ReverseState end, boolean wholeSuffix);
  }

  static List<ReverseState> first(State initial, SortedWords known) {
    ReverseState host =
        new ReverseState(
            initial,
            Part.HOST_END,
            RULES.start(),
            known.start(),
            false,
            false,
            false,
            false,
            false);
    return List.of(host.as(Part.PORT), host);
  }

  /**
   * Whether some pattern of subdomains covers the domain: its last label is spelled out, and it is
   * no address.
   */
  boolean isBelowName() {
    return part == Part.DOMAIN && !openTop;
  }

  boolean isInDomain() {
    return part == Part.DOMAIN || part == Part.ADDRESS;
  }

  /** Whether the next character belongs to the registrable domain. */
  boolean readsDomain() {
    return isInDomain() || part == Part.HOST_END;
  }

  /** The same state whatever was free on the path. */
  ReverseState withoutFreedom() {
    return new ReverseState(state, part, suffix, known, false, undecided, delegated, false, false);
  }

  private ReverseState as(Part next) {
    return new ReverseState(
        state, next, suffix, known, free, undecided, delegated, openTop, company);
  }

  private ReverseState at(State next) {
    return new ReverseState(
        next, part, suffix, known, free, undecided, delegated, openTop, company);
  }

  /** Once the domain is complete, only the state matters. */
  private ReverseState forget(Part next) {
    return new ReverseState(
        state, next, RULES.start(), Prefix.OF_NOTHING, false, false, false, false, false);
  }

  /** Where one more character leads; the registrable domain may end here and also go on. */
  List<ReverseState> after(char symbol, State next, SortedWords knownDomains, Question question) {
    char c = Symbols.plain(symbol);
    ReverseState there = at(next);
    return switch (part) {
      case PORT ->
          c == ':'
              ? List.of(there.as(Part.HOST_END))
              : c >= '0' && c <= '9' ? List.of(there) : List.of();
      case HOST_END -> there.intoHost(c, symbol, knownDomains);
      case DOMAIN -> there.inDomain(c, symbol, knownDomains, question);
      case ADDRESS ->
          c == '/'
              ? there.leave(Part.SCHEME, question, false)
              : List.of(there.read(c, symbol, knownDomains));
      case BELOW -> List.of(c == '/' ? there.as(Part.SCHEME) : there);
      case SCHEME -> List.of(there);
    };
  }

  private ReverseState read(char c, char symbol, SortedWords knownDomains) {
    return new ReverseState(
        state,
        part,
        c == '.' || part == Part.ADDRESS ? suffix : RULES.step(suffix, c),
        known.isDead() ? known : knownDomains.step(known, c),
        free || Symbols.isFree(symbol),
        undecided,
        delegated,
        openTop,
        company);
  }

  private List<ReverseState> intoHost(char c, char symbol, SortedWords knownDomains) {
    return switch (c) {
      case '.' -> List.of(as(Part.DOMAIN)); // the dot that ends a fully qualified name
      case ']' -> List.of(as(Part.ADDRESS).read(c, symbol, knownDomains));
      case ':', '/', '[' -> List.of();
      default -> List.of(as(Part.DOMAIN).read(c, symbol, knownDomains));
    };
  }

  private List<ReverseState> inDomain(
      char c, char symbol, SortedWords knownDomains, Question question) {
    if (c == ':') {
      return List.of();
    }
    boolean isSuffix = RULES.isSuffix(suffix);
    boolean isPart = undecided && !isSuffix && !RULES.isException(suffix);
    if (c == '/') {
      return isPart ? List.of() : checked().ended(isSuffix).leave(Part.SCHEME, question, isSuffix);
    }
    if (c != '.') {
      return List.of(read(c, symbol, knownDomains));
    }
    if (suffix.first() && suffix.digits()) {
      return List.of(as(Part.ADDRESS).read(c, symbol, knownDomains));
    }
    ReverseState label = checked();
    List<ReverseState> next = new ArrayList<>();
    if (!isSuffix && !isPart) {
      next.addAll(label.leave(Part.BELOW, question, false));
    }
    if (isSuffix || RULES.goesOn(suffix)) {
      next.add(label.read(c, symbol, knownDomains).nextLabel(!isSuffix));
    }
    return next;
  }

  /** Notes at the end of the last label whether it is on the list, and spelled out. */
  private ReverseState checked() {
    return suffix.first()
        ? new ReverseState(
            state, part, suffix, known, free, undecided, RULES.isDelegated(suffix), free, company)
        : this;
  }

  /** A host that is a suffix itself belongs to whoever hands the names below it out. */
  private ReverseState ended(boolean isSuffix) {
    return isSuffix
        ? new ReverseState(
            state,
            part,
            suffix,
            known,
            free,
            undecided,
            delegated,
            openTop,
            RULES.isCompany(suffix))
        : this;
  }

  private ReverseState nextLabel(boolean stillUndecided) {
    return new ReverseState(
        state,
        part,
        RULES.nextLabel(suffix),
        known,
        free,
        stillUndecided,
        delegated,
        openTop,
        stillUndecided ? company : RULES.isCompany(suffix));
  }

  private List<ReverseState> leave(Part next, Question question, boolean wholeSuffix) {
    return question.accepts(this, wholeSuffix) ? List.of(forget(next)) : List.of();
  }
}
