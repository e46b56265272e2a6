package dev.preflight.cors.processor.internal.source;

import com.sun.source.tree.Tree;
import com.sun.source.util.Trees;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;

/**
 * Reads the bodies of methods for the response headers that they visibly set. Only javac shows
 * bodies; under another compiler nothing is found, and the rules that need this stay silent.
 */
public final class Bodies {

  private final Optional<Trees> trees;

  public Bodies(ProcessingEnvironment environment) {
    this.trees = JavacTrees.of(environment);
  }

  /**
   * The names of the response headers that calls in this class or method visibly set, as written.
   */
  public Set<String> headersSetIn(Element element) {
    HeaderCalls calls = new HeaderCalls();
    Tree tree = trees.map(found -> found.getTree(element)).orElse(null);
    if (tree != null) {
      tree.accept(calls, null);
    }
    return calls.names();
  }
}
