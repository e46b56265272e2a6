package dev.preflight.cors.internal.jersey;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts headers on a server's response in the moment that it is sent. Undertow, and Catalina on
 * Grizzly (GlassFish, Payara), take all headers away again when a servlet throws; this comes after.
 *
 * <p>Only these two offer such a moment, and a servlet cannot see their classes. So it goes by what
 * the response object can do, not by the server's name.
 */
final class CommitListener {

  private CommitListener() {}

  /**
   * Adds the headers when the response is sent, if the server can tell when that is.
   *
   * @param writer Jersey's writer, which has the response in a field of the given name
   * @return whether the headers will be added
   */
  static boolean add(Object writer, String field, Map<String, List<String>> headers) {
    try {
      Object response = unwrapped(read(writer, field));
      Object exchange = callIfPresent(response, "getExchange");
      if (exchange != null) {
        Object map = call(exchange, "getResponseHeaders");
        return listen(exchange, "addResponseCommitListener", () -> addToUndertow(map, headers));
      }
      Object grizzly = callIfPresent(response, "getCoyoteResponse");
      Object buffer = callIfPresent(grizzly == null ? response : grizzly, "getOutputBuffer");
      Object packet = callIfPresent(grizzly == null ? response : grizzly, "getResponse");
      return buffer != null
          && packet != null
          && listen(buffer, "registerLifeCycleListener", () -> addToGrizzly(packet, headers));
    } catch (ReflectiveOperationException | RuntimeException e) {
      // Another server, or another version of one of these.
      return false;
    }
  }

  /** Whether the response is sent already, by an application that writes to it past Jersey. */
  static boolean isTooLate(Object writer, String field) {
    try {
      return Boolean.TRUE.equals(call(read(writer, field), "isCommitted"));
    } catch (ReflectiveOperationException | RuntimeException e) {
      return false;
    }
  }

  /** What can fail by reflection. */
  private interface Step {
    void run() throws ReflectiveOperationException;
  }

  private static void addToUndertow(Object map, Map<String, List<String>> headers)
      throws ReflectiveOperationException {
    Method put = method(map, "put", 2, String.class);
    Class<?> nameType = put.getParameterTypes()[0];
    for (Map.Entry<String, List<String>> header : headers.entrySet()) {
      Object name = nameType.getConstructor(String.class).newInstance(header.getKey());
      put.invoke(map, name, String.join(", ", header.getValue()));
    }
  }

  private static void addToGrizzly(Object packet, Map<String, List<String>> headers)
      throws ReflectiveOperationException {
    Method set = packet.getClass().getMethod("setHeader", String.class, String.class);
    for (Map.Entry<String, List<String>> header : headers.entrySet()) {
      set.invoke(packet, header.getKey(), String.join(", ", header.getValue()));
    }
  }

  private static boolean listen(Object server, String add, Step onCommit)
      throws ReflectiveOperationException {
    Method method = method(server, add, 1, Object.class);
    Class<?> type = method.getParameterTypes()[0];
    Object listener =
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, called, arguments) -> {
              if (called.getDeclaringClass() == Object.class) {
                return switch (called.getName()) {
                  case "equals" -> proxy == arguments[0];
                  case "hashCode" -> System.identityHashCode(proxy);
                  default -> CommitListener.class.getName();
                };
              }
              onCommit.run();
              return null;
            });
    method.invoke(server, listener);
    return true;
  }

  /** The server's own response, below the wrappers of filters and the server's facade. */
  private static Object unwrapped(Object response) throws ReflectiveOperationException {
    Object inner = response;
    for (Object next = inner; next != null; ) {
      inner = next;
      boolean facade = inner.getClass().getName().endsWith(".ResponseFacade");
      // The wrapper's getResponse() is the standard's; Grizzly has another method of that name.
      next =
          facade ? read(inner, "response") : isWrapper(inner) ? call(inner, "getResponse") : null;
    }
    return inner;
  }

  private static boolean isWrapper(Object response) {
    for (Class<?> type = response.getClass(); type != null; type = type.getSuperclass()) {
      if (type.getName().equals("jakarta.servlet.ServletResponseWrapper")) {
        return true;
      }
    }
    return false;
  }

  private static Object read(Object object, String name) throws ReflectiveOperationException {
    Class<?> type = object.getClass();
    while (true) {
      try {
        Field field = type.getDeclaredField(name);
        field.setAccessible(true);
        return field.get(object);
      } catch (NoSuchFieldException e) {
        if (type.getSuperclass() == null) {
          throw e;
        }
        type = type.getSuperclass();
      }
    }
  }

  private static @Nullable Object callIfPresent(Object object, String name)
      throws ReflectiveOperationException {
    try {
      return call(object, name);
    } catch (NoSuchMethodException e) {
      return null;
    }
  }

  private static Object call(Object object, String name) throws ReflectiveOperationException {
    Method method = object.getClass().getMethod(name);
    method.setAccessible(true);
    return method.invoke(object);
  }

  private static Method method(Object object, String name, int parameters, Class<?> last)
      throws NoSuchMethodException {
    for (Method method : object.getClass().getMethods()) {
      Class<?>[] types = method.getParameterTypes();
      if (method.getName().equals(name)
          && types.length == parameters
          && (last == Object.class || types[parameters - 1] == last)) {
        method.setAccessible(true);
        return method;
      }
    }
    throw new NoSuchMethodException(name);
  }
}
