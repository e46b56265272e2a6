package dev.preflight.cors.processor.internal.check;

import dev.preflight.cors.processor.internal.diagnostic.Diagnostic;
import java.util.List;

/**
 * A group of rules about one kind of thing. Returns what it finds; only the reporter prints.
 *
 * @param <T> what is checked: a policy, a type, a resource, or all of a round
 */
@FunctionalInterface
interface Check<T> {

  List<Diagnostic> check(T subject);
}
