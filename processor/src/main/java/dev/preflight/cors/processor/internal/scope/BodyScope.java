package dev.preflight.cors.processor.internal.scope;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/**
 * What the names in a body mean. The compiler attributes bodies only after annotations are
 * processed, so this follows declarations, fields, signatures and imports, and knows nothing about
 * what it cannot follow.
 */
public final class BodyScope {

  private static final String MAP = "java.util.Map";

  private final CompilationUnitTree unit;
  private final UnitNames names;
  private final MemberIndex index;
  private final Members members;
  private final Types types;
  private final TypeElement owner;
  private final TypeElement self;
  private final Map<String, Local> locals = new HashMap<>();

  /** The variables whose types are just being looked for. */
  private final Set<String> inQuestion = new HashSet<>();

  /** Long chains of calls would be walked again for each call in them. */
  private final IdentityHashMap<MethodInvocationTree, Optional<BodyType>> ofCalls =
      new IdentityHashMap<>();

  /**
   * The scope of a body.
   *
   * @param owner the type in which it is written
   * @param self the type of {@code this}: the owner or a subclass
   */
  public BodyScope(
      CompilationUnitTree unit,
      UnitNames names,
      MemberIndex index,
      Types types,
      TypeElement owner,
      TypeElement self) {
    this.unit = unit;
    this.names = names;
    this.index = index;
    this.members = new Members(names, index, owner, self);
    this.types = types;
    this.owner = owner;
    this.self = self;
  }

  public CompilationUnitTree unit() {
    return unit;
  }

  public TypeElement owner() {
    return owner;
  }

  public TypeElement self() {
    return self;
  }

  public void put(String name, Local local) {
    locals.put(name, local);
  }

  public Optional<Local> local(String name) {
    return Optional.ofNullable(locals.get(name));
  }

  /** The type that stands in a declaration or cast. */
  public Optional<BodyType> declaredType(Tree tree) {
    String name = tree.toString();
    int arguments = name.indexOf('<');
    return names.type((arguments < 0 ? name : name.substring(0, arguments)).strip(), owner);
  }

  /** The type that this names. */
  public Optional<BodyType> type(String name) {
    return names.type(name, owner);
  }

  public Optional<BodyType> type(ExpressionTree expression) {
    if (expression instanceof ParenthesizedTree inner) {
      return type(inner.getExpression());
    }
    if (expression instanceof TypeCastTree cast) {
      return declaredType(cast.getType());
    }
    if (expression instanceof NewClassTree created) {
      return created.getArguments().stream().anyMatch(this::isRequestHeaders)
              && declaredType(created.getIdentifier()).filter(each -> each.is(MAP)).isPresent()
          ? Optional.of(BodyType.REQUEST_HEADERS)
          : declaredType(created.getIdentifier());
    }
    if (expression instanceof ConditionalExpressionTree either) {
      return type(either.getTrueExpression()).or(() -> type(either.getFalseExpression()));
    }
    if (expression instanceof IdentifierTree identifier) {
      return typeOfName(identifier.getName().toString());
    }
    if (expression instanceof MemberSelectTree select) {
      return typeOfMember(select);
    }
    if (!(expression instanceof MethodInvocationTree call)) {
      return Optional.empty();
    }
    Optional<BodyType> known = ofCalls.get(call);
    if (known == null) {
      known = typeOfCall(call);
      ofCalls.put(call, known);
    }
    return known;
  }

  private Optional<BodyType> typeOfName(String name) {
    if (name.equals("this") || name.equals("super")) {
      return Optional.of(BodyType.of(self));
    }
    Local local = locals.get(name);
    if (local != null) {
      return typeOfLocal(name, local);
    }
    return field(name)
        .flatMap(field -> BodyType.of(field.asType()))
        .or(() -> names.type(name, owner));
  }

  private Optional<BodyType> typeOfLocal(String name, Local local) {
    // {@code builder = builder.header(…)}
    if (!inQuestion.add(name)) {
      return local.type();
    }
    try {
      return local.assigned().stream()
          .findFirst()
          .filter(each -> local.type().isEmpty() || isCall(each))
          .flatMap(this::type)
          .filter(type -> local.type().isEmpty() || type.isOfHeaders())
          .or(local::type);
    } finally {
      inQuestion.remove(name);
    }
  }

  /** Only those can tell more than the declaration; and a variable that refers to itself cannot. */
  private boolean isCall(ExpressionTree expression) {
    return expression instanceof MethodInvocationTree
        || expression instanceof NewClassTree
        || expression instanceof TypeCastTree;
  }

  private Optional<BodyType> typeOfMember(MemberSelectTree select) {
    String name = select.getIdentifier().toString();
    if (name.equals("this")) {
      return names.type(select.getExpression().toString(), owner);
    }
    Optional<BodyType> of = type(select.getExpression());
    Optional<BodyType> field =
        of.flatMap(BodyType::element)
            .flatMap(type -> field(type, name))
            .flatMap(each -> BodyType.of(each.asType()));
    return field.or(() -> names.type(select.toString(), owner));
  }

  private Optional<BodyType> typeOfCall(MethodInvocationTree call) {
    Optional<BodyType> receiver = receiver(call);
    String name = name(call);
    if (receiver.isPresent() && ReadCalls.givesRequestHeaders(receiver.get(), name)) {
      return Optional.of(BodyType.REQUEST_HEADERS);
    }
    if (receiver.isPresent() && ReadCalls.givesRequestHeaderNames(receiver.get(), name)) {
      return Optional.of(BodyType.REQUEST_HEADER_NAMES);
    }
    if (ReadCalls.copiesRequestHeaders(name) && anyIsRequestHeaders(receiver, call)) {
      return Optional.of(BodyType.REQUEST_HEADERS);
    }
    if (receiver.isPresent() && SetCalls.givesResponseHeaders(receiver.get(), name)) {
      return Optional.of(BodyType.RESPONSE_HEADERS);
    }
    List<ExecutableElement> candidates = candidates(call);
    return candidates.stream()
        .findFirst()
        .flatMap(method -> BodyType.of(returned(receiver, method)));
  }

  /** {@code Map.copyOf(headers)}, {@code headers.entrySet().stream().collect(…)}. */
  private boolean anyIsRequestHeaders(Optional<BodyType> receiver, MethodInvocationTree call) {
    return receiver.filter(BodyType.REQUEST_HEADER_NAMES::equals).isPresent()
        || call.getArguments().stream().anyMatch(this::isRequestHeaders);
  }

  private boolean isRequestHeaders(ExpressionTree expression) {
    return type(expression).filter(BodyType.REQUEST_HEADERS::equals).isPresent();
  }

  private TypeMirror returned(Optional<BodyType> receiver, ExecutableElement method) {
    if (receiver.isPresent() && receiver.get().mirror().isPresent()) {
      try {
        return ((ExecutableType) types.asMemberOf(receiver.get().mirror().get(), method))
            .getReturnType();
      } catch (IllegalArgumentException notItsMember) {
        return method.getReturnType();
      }
    }
    return method.getReturnType();
  }

  public static String name(MethodInvocationTree call) {
    ExpressionTree select = call.getMethodSelect();
    return select instanceof MemberSelectTree member
        ? member.getIdentifier().toString()
        : select.toString();
  }

  /** What a method is called on; empty for one of this object, and if it is not known. */
  public Optional<BodyType> receiver(MethodInvocationTree call) {
    return call.getMethodSelect() instanceof MemberSelectTree select
        ? type(select.getExpression())
        : Optional.empty();
  }

  /** The methods that a call may mean: those with its name that take its arguments. */
  public List<ExecutableElement> candidates(MethodInvocationTree call) {
    return Overloads.fitting(named(call), call.getArguments(), this);
  }

  /** The methods of sources that a reference may mean: {@code this::read}, {@code R::read}. */
  public List<ExecutableElement> candidates(MemberReferenceTree reference) {
    return type(reference.getQualifierExpression())
        .flatMap(BodyType::element)
        .map(type -> index.methods(type, reference.getName().toString()))
        .orElse(List.of());
  }

  private List<ExecutableElement> named(MethodInvocationTree call) {
    String name = name(call);
    int arguments = call.getArguments().size();
    return call.getMethodSelect() instanceof MemberSelectTree
        ? receiver(call)
            .flatMap(BodyType::element)
            .map(type -> index.methods(type, name, arguments))
            .orElse(List.of())
        : members.methods(name, arguments);
  }

  /** The field that a bare name means. */
  public Optional<VariableElement> field(String name) {
    return members.field(name);
  }

  /** The field of this name that a type declares or inherits. */
  public Optional<VariableElement> field(TypeElement type, String name) {
    return index.field(type, name);
  }

  /** Whether a type is another one or a subtype of it. */
  boolean isBelow(TypeElement type, TypeElement other) {
    return index.lineage(type).contains(other);
  }
}
