package dev.preflight.cors.processor.internal.model;

import dev.preflight.cors.processor.internal.source.Hierarchy;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * A method that handles requests.
 *
 * @param type the class that is deployed
 * @param element the method that runs
 * @param annotated the method its Jakarta REST annotations come from: itself, or one that it
 *     overrides
 * @param overridden the method and all that it overrides, from near to far
 * @param httpMethods the HTTP methods that it handles, without an implied HEAD
 * @param classPath the {@code @Path} of the class that is deployed; empty for a sub-resource
 * @param path its {@code @Path}, relative to the class and as written; empty without one
 * @param consumes the media types it accepts, its own or those of the class; empty without
 *     {@code @Consumes}
 * @param consumesItself whether {@code @Consumes} stands on the method
 * @param takesEntity whether a parameter receives the request's body
 * @param takesForm whether a parameter receives a form field
 * @param parameters the header and cookie parameters of the method, its class, and their
 *     {@code @BeanParam}s
 * @param needsLogin whether an annotation asks for a caller who is logged in
 */
public record ResourceMethod(
    TypeElement type,
    ExecutableElement element,
    ExecutableElement annotated,
    List<ExecutableElement> overridden,
    List<String> httpMethods,
    String classPath,
    String path,
    List<String> consumes,
    boolean consumesItself,
    boolean takesEntity,
    boolean takesForm,
    List<RequestParameter> parameters,
    boolean needsLogin) {

  private static final int MOST_NAMES = 5;

  /** Characters of names; what a message quotes is cut off some way beyond. */
  private static final int ROOM_FOR_NAMES = 150;

  public ResourceMethod {
    overridden = List.copyOf(overridden);
    httpMethods = List.copyOf(httpMethods);
    consumes = List.copyOf(consumes);
    parameters = List.copyOf(parameters);
  }

  /**
   * The path from the application's base, for messages; of a sub-resource that below its locator.
   */
  public String displayPath() {
    return PathTemplate.join(classPath, path);
  }

  /** The method as a reader of the code would call it. */
  public String displayName() {
    return Hierarchy.typeOf(element).getSimpleName() + "." + element.getSimpleName();
  }

  /** The first of some methods, and how many more there are: a note with all is not read. */
  public static String displayNames(List<ResourceMethod> methods) {
    Set<String> names = new LinkedHashSet<>();
    for (ResourceMethod method : methods) {
      names.add(method.displayName());
    }
    List<String> shown = new ArrayList<>();
    int room = ROOM_FOR_NAMES;
    for (String name : names) {
      room -= name.length();
      if (shown.size() < MOST_NAMES && (room >= 0 || shown.isEmpty())) {
        shown.add(name);
      }
    }
    int more = names.size() - shown.size();
    return String.join(", ", shown) + (more > 0 ? " and " + more + " more" : "");
  }
}
