package dev.preflight.cors.processor.internal.quarkus;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import dev.preflight.cors.processor.internal.diagnostic.Diagnostic;
import dev.preflight.cors.rule.Rule;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * Finds applications that list their classes for Quarkus and leave ours out. Quarkus then makes
 * none of the providers that it would have found, so no policy would be in force; the start refuses
 * that, too, and sees those lists that are put together elsewhere.
 */
public final class ListedClasses {

  private static final String OURS = "quarkusProviders";
  private static final Set<String> LISTS = Set.of("getClasses", "getSingletons");

  /** Methods of collections, which bring in no class that is not written beside them. */
  private static final Set<String> OF_COLLECTIONS =
      Set.of(
          "add",
          "addAll",
          "asList",
          "collect",
          "copyOf",
          "emptySet",
          "of",
          "ofEntries",
          "singleton",
          "stream",
          "toList",
          "toSet",
          "unmodifiableSet",
          "super",
          "this");

  private final QuarkusRest quarkus;
  private final Optional<Trees> trees;

  /**
   * For one compilation.
   *
   * @param trees what is written in sources, if the compiler shows it
   */
  public ListedClasses(QuarkusRest quarkus, Optional<Trees> trees) {
    this.quarkus = quarkus;
    this.trees = trees;
  }

  /**
   * The error about an application class.
   *
   * @param application a class that extends {@code Application}
   */
  public List<Diagnostic> on(TypeElement application) {
    Optional<ExecutableElement> list =
        ElementFilter.methodsIn(application.getEnclosedElements()).stream()
            .filter(method -> LISTS.contains(method.getSimpleName().toString()))
            .findFirst();
    if (list.isEmpty() || trees.isEmpty() || !quarkus.isHere(application)) {
      return List.of();
    }
    ClassTree written = trees.get().getTree(application);
    if (written == null) {
      return List.of();
    }
    Scanner scanner = new Scanner(written);
    scanner.scan(written.getMembers(), null);
    return scanner.listsOthersOnly()
        ? List.of(
            Diagnostic.at(
                list.get(), Rule.APPLICATION_LISTS_CLASSES, application.getSimpleName().toString()))
        : List.of();
  }

  /** What the members of an application class name. */
  private static final class Scanner extends TreeScanner<@Nullable Void, @Nullable Void> {

    private final Set<String> own;
    private boolean namesClasses;
    private boolean namesOurs;
    private boolean asksOthers;

    Scanner(ClassTree written) {
      own =
          Set.copyOf(
              written.getMembers().stream()
                  .filter(MethodTree.class::isInstance)
                  .map(member -> ((MethodTree) member).getName().toString())
                  .distinct()
                  .toList());
    }

    /** What is listed is written here, and ours is not in it. */
    boolean listsOthersOnly() {
      return namesClasses && !namesOurs && !asksOthers;
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
      String name = name(call.getMethodSelect());
      namesOurs |= name.equals(OURS);
      asksOthers |= !own.contains(name) && !OF_COLLECTIONS.contains(name);
      return super.visitMethodInvocation(call, null);
    }

    @Override
    public @Nullable Void visitMemberSelect(MemberSelectTree select, @Nullable Void nothing) {
      namesClasses |= select.getIdentifier().contentEquals("class");
      return super.visitMemberSelect(select, null);
    }

    @Override
    public @Nullable Void visitNewClass(NewClassTree created, @Nullable Void nothing) {
      // An instance among the singletons is a list as well; a collection to fill is none yet.
      namesClasses |= !name(created.getIdentifier()).endsWith("Set");
      return super.visitNewClass(created, null);
    }

    private static String name(Tree tree) {
      if (tree instanceof MemberSelectTree select) {
        return select.getIdentifier().toString();
      }
      if (tree instanceof IdentifierTree identifier) {
        return identifier.getName().toString();
      }
      return tree instanceof ParameterizedTypeTree generic
          ? name(generic.getType())
          : String.valueOf(tree);
    }
  }
}
