package dev.preflight.cors.processor.internal.scope;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import dev.preflight.cors.processor.internal.source.NamedTypes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** What the names of types and of static members mean in one source file, by its imports. */
public final class UnitNames {

  private final Elements elements;
  private final MemberIndex index;
  private final String inPackage;

  /** Single imports, by simple name. */
  private final Map<String, String> types = new HashMap<>();

  private final Map<String, String> members = new HashMap<>();
  private final List<String> packages = new ArrayList<>();
  private final List<String> typesOfMembers = new ArrayList<>();
  private final Map<String, Optional<BodyType>> known = new HashMap<>();

  public UnitNames(CompilationUnitTree unit, Elements elements, MemberIndex index) {
    this.elements = elements;
    this.index = index;
    ExpressionTree name = unit.getPackageName();
    this.inPackage = name == null ? "" : name(name) + ".";
    for (ImportTree each : unit.getImports()) {
      String imported = name(each.getQualifiedIdentifier());
      int dot = imported.lastIndexOf('.');
      String before = imported.substring(0, Math.max(dot, 0));
      String last = imported.substring(dot + 1);
      if (each.isStatic()) {
        if (last.equals("*")) {
          typesOfMembers.add(before);
        } else {
          members.put(last, before);
        }
      } else if (last.equals("*")) {
        packages.add(before);
      } else {
        types.put(last, imported);
      }
    }
  }

  /** As the compiler would print it, which takes it far longer. */
  private static String name(Tree qualified) {
    return qualified instanceof MemberSelectTree select
        ? name(select.getExpression()) + "." + select.getIdentifier()
        : qualified.toString();
  }

  /** Whether the file imports a class by its name. */
  public boolean imports(String qualifiedName) {
    return types.containsValue(qualifiedName);
  }

  /** Whether the file imports a whole package. */
  public boolean importsAllOf(String packageName) {
    return packages.contains(packageName);
  }

  /** The type that a name means, {@code Order}, {@code Order.Line} or {@code shop.Order}. */
  public Optional<BodyType> type(String name, TypeElement from) {
    String first = name.indexOf('.') < 0 ? name : name.substring(0, name.indexOf('.'));
    Optional<BodyType> found = nested(first, from);
    if (found.isEmpty()) {
      found = topLevel(first, from);
    }
    if (found.isEmpty()) {
      TypeElement type = NamedTypes.find(elements, from, name);
      return type == null ? Optional.empty() : Optional.of(BodyType.of(type));
    }
    for (String rest = name.substring(first.length()); !rest.isEmpty(); ) {
      int end = rest.indexOf('.', 1) < 0 ? rest.length() : rest.indexOf('.', 1);
      String segment = rest.substring(1, end);
      found = found.flatMap(BodyType::element).flatMap(type -> member(type, segment));
      rest = rest.substring(end);
    }
    return found;
  }

  private Optional<BodyType> topLevel(String name, TypeElement from) {
    Optional<BodyType> type = known.get(name);
    if (type == null) {
      type = findTopLevel(name, from);
      known.put(name, type);
    }
    return type;
  }

  private Optional<BodyType> findTopLevel(String name, TypeElement from) {
    String imported = types.get(name);
    if (imported != null) {
      TypeElement type = NamedTypes.find(elements, from, imported);
      return Optional.of(type == null ? BodyType.named(imported) : BodyType.of(type));
    }
    List<String> candidates = new ArrayList<>();
    candidates.add(inPackage + name);
    for (String each : packages) {
      candidates.add(each + "." + name);
    }
    candidates.add("java.lang." + name);
    for (String candidate : candidates) {
      TypeElement type = NamedTypes.find(elements, from, candidate);
      if (type != null) {
        return Optional.of(BodyType.of(type));
      }
    }
    return Optional.empty();
  }

  private Optional<BodyType> nested(String name, TypeElement from) {
    for (Element each = from; each instanceof TypeElement type; each = each.getEnclosingElement()) {
      if (type.getSimpleName().contentEquals(name)) {
        return Optional.of(BodyType.of(type));
      }
      Optional<BodyType> member = member(type, name);
      if (member.isPresent()) {
        return member;
      }
    }
    return Optional.empty();
  }

  private Optional<BodyType> member(TypeElement type, String name) {
    TypeElement member = index.type(type, name);
    return member == null ? Optional.empty() : Optional.of(BodyType.of(member));
  }

  /** The types from which a static member of this name may be imported. */
  public List<TypeElement> typesOfImportedMember(String name, TypeElement from) {
    List<String> candidates = new ArrayList<>(typesOfMembers);
    if (members.containsKey(name)) {
      candidates.add(0, members.getOrDefault(name, ""));
    }
    List<TypeElement> found = new ArrayList<>();
    for (String candidate : candidates) {
      TypeElement type = NamedTypes.find(elements, from, candidate);
      if (type != null) {
        found.add(type);
      }
    }
    return found;
  }
}
