package dev.preflight.cors.internal.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProxiedClassTest {

  private static final String PACKAGE = "dev.preflight.cors.internal.deploy.";

  /** What somebody wrote. */
  public static class Written {}

  /** Written, too: it may close what its superclass shares. */
  public static class Written$$Closed extends Written {}

  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Written$Proxy$_$$_WeldClientProxy",
        "Written$Proxy$_$$_WeldSubclass",
        "Written$$EnhancerByGuice$$72dbc8e0",
        "Written$$SpringCGLIB$$0",
        "Written$$OwbNormalScopeProxy0",
        "Written$ByteBuddy$8Kx2",
        "Written_Subclass",
      })
  void aClassWithoutAClassFileIsAProxyWhateverItIsCalled(String name) throws Exception {
    Class<?> proxy = new Generated().define(compile(name, "Written"));
    assertSame(Written.class, proxy.getSuperclass());
    assertSame(Written.class, ProxiedClass.of(proxy));
  }

  @Test
  void aProxyOfAProxyLeadsToTheClassThatWasWritten() throws Exception {
    Path inner = compile("Inner", "Written");
    Path outer = compile("Outer", "Inner");
    Generated loader = new Generated();
    loader.define(inner);
    assertSame(Written.class, ProxiedClass.of(loader.define(outer)));
  }

  @Test
  void aHiddenClassIsAProxy() throws Exception {
    byte[] bytes = Files.readAllBytes(compile("Hidden", "Written"));
    Class<?> hidden = MethodHandles.lookup().defineHiddenClass(bytes, false).lookupClass();
    assertTrue(hidden.isHidden());
    assertSame(Written.class, ProxiedClass.of(hidden));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Written$$SpringCGLIB$$0", "Written$Proxy$_$$_WeldClientProxy"})
  void aProxyThatWasMadeAheadOfTimeIsKnownByItsMark(String name) throws Exception {
    compile(name, "Written");
    assertSame(Written.class, ProxiedClass.of(loadFromFile(name)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Admin", "Admin$$Panel", "Written$$Proxy", "Written_Subclass", "$$"})
  void aClassWithAClassFileIsWrittenWhateverItIsCalled(String name) throws Exception {
    compile(name, "Written");
    Class<?> written = loadFromFile(name);
    assertSame(written, ProxiedClass.of(written));
    assertSame(Written$$Closed.class, ProxiedClass.of(Written$$Closed.class));
  }

  /** A loader that hides all class files must not turn every subclass into a proxy. */
  @Test
  void whereNoClassFileIsSeenNothingIsAProxy() throws Exception {
    Path parent = compile("Parent", "Object");
    Path child = compile("Child", "Parent");
    Generated loader = new Generated();
    loader.define(parent);
    Class<?> written = loader.define(child);
    assertSame(written, ProxiedClass.of(written));
  }

  private Class<?> loadFromFile(String name) throws Exception {
    URL[] places = {directory.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(places, Written.class.getClassLoader())) {
      Class<?> type = loader.loadClass(PACKAGE + name);
      assertEquals(loader, type.getClassLoader());
      // Asked while the loader is open, as it is in a deployment.
      ProxiedClass.of(type);
      return type;
    }
  }

  /** Compiles a public class, whose file then lies where only {@link #loadFromFile} looks. */
  private Path compile(String name, String parent) throws IOException {
    String extended = parent.equals("Written") ? "ProxiedClassTest.Written" : parent;
    String source =
        "package dev.preflight.cors.internal.deploy; public class "
            + name
            + " extends "
            + extended
            + " {}";
    JavaFileObject file =
        new SimpleJavaFileObject(
            URI.create("memory:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
          }
        };
    String classPath =
        System.getProperty("java.class.path") + java.io.File.pathSeparator + directory;
    List<String> options =
        List.of("-proc:none", "-d", directory.toString(), "-classpath", classPath);
    assertTrue(
        ToolProvider.getSystemJavaCompiler()
            .getTask(null, null, null, options, null, List.of(file))
            .call());
    return directory.resolve(PACKAGE.replace('.', '/') + name + ".class");
  }

  /** Defines classes from bytes, as CDI, Guice and Spring do: no loader finds a file of them. */
  private static final class Generated extends ClassLoader {
    Generated() {
      super(Written.class.getClassLoader());
    }

    Class<?> define(Path file) throws IOException {
      byte[] bytes = Files.readAllBytes(file);
      return defineClass(null, bytes, 0, bytes.length);
    }
  }
}
