package dev.preflight.cors.processor.internal.scope;

import com.sun.source.tree.ExpressionTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A local variable or parameter, with what it may hold. */
public final class Local {

  private final Optional<BodyType> type;
  private final Optional<Set<String>> values;
  private final List<ExpressionTree> assigned = new ArrayList<>();

  /** Whether it stands for each of some things in turn, such as all headers of a request. */
  private final boolean iterates;

  private Local(Optional<BodyType> type, Optional<Set<String>> values, boolean iterates) {
    this.type = type;
    this.values = values;
    this.iterates = iterates;
  }

  /** One that is declared in the body; what is assigned to it is added. */
  public static Local declared(Optional<BodyType> type) {
    return new Local(type, Optional.empty(), false);
  }

  /** One that the caller fills, with these texts if they are known. */
  public static Local parameter(Optional<BodyType> type, Optional<Set<String>> values) {
    return new Local(type, values, false);
  }

  /** One that stands for each of these texts in turn. */
  public static Local each(Optional<BodyType> type, Optional<Set<String>> values) {
    return new Local(type, values, true);
  }

  public void assign(ExpressionTree value) {
    assigned.add(value);
  }

  public Optional<BodyType> type() {
    return type;
  }

  public Optional<Set<String>> values() {
    return values;
  }

  public List<ExpressionTree> assigned() {
    return assigned;
  }

  public boolean iterates() {
    return iterates;
  }
}
