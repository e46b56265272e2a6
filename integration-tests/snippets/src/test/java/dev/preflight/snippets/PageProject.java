package dev.preflight.snippets;

import com.sun.net.httpserver.HttpServer;
import jakarta.ws.rs.Path;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.glassfish.jersey.jdkhttp.JdkHttpServerFactory;
import org.glassfish.jersey.server.ResourceConfig;
import org.jspecify.annotations.Nullable;

/**
 * The project that the files of a page make. It is compiled in this process and started once, on a
 * free port: by its {@code main} method if it has one, else on the HTTP server of the JDK.
 */
final class PageProject implements AutoCloseable {

  private static final String SOURCES = "src/main/java/";

  /** One that pages use. */
  private static final String SHOWN = "localhost:8080";

  private final Page page;
  private final java.nio.file.Path folder;
  private final List<String> log = new CopyOnWriteArrayList<>();
  private final int port = freePort();
  private @Nullable HttpServer server;
  private @Nullable URLClassLoader loader;
  private @Nullable Compiled compiled;

  PageProject(Page page, java.nio.file.Path folder) {
    this.page = page;
    this.folder = folder;
  }

  java.nio.file.Path folder() {
    return folder;
  }

  int port() {
    return port;
  }

  /** All Java files of the page. */
  List<JavaSource> sources() {
    return page.fences().stream()
        .filter(fence -> fence.word("file").filter(file -> file.startsWith(SOURCES)).isPresent())
        .filter(fence -> fence.language().equals("java"))
        .filter(fence -> !JavaSource.isModule(fence.text()))
        .map(JavaSource::of)
        .map(source -> new JavaSource(source.path(), onPort(source.text())))
        .toList();
  }

  /** Compiles it, once, after its other files were written. */
  Compiled compiled() throws IOException {
    if (compiled == null) {
      for (var file : page.files().entrySet()) {
        java.nio.file.Path target = folder.resolve(file.getKey());
        Files.createDirectories(target.getParent());
        Files.writeString(target, file.getValue());
      }
      compiled = Compiled.of(folder, sources());
    }
    return compiled;
  }

  /** Starts it, once. */
  void start() throws Exception {
    if (loader != null) {
      return;
    }
    URL classes = compiled().classes().toUri().toURL();
    loader = new URLClassLoader(new URL[] {classes}, getClass().getClassLoader());
    Thread.currentThread().setContextClassLoader(loader);
    Handler handler = listener();
    Logger logger = Logger.getLogger("dev.preflight.cors");
    logger.addHandler(handler);
    try {
      List<Class<?>> found = classes();
      for (Class<?> each : found) {
        for (Method method : each.getDeclaredMethods()) {
          if (method.getName().equals("main")) {
            method.invoke(null, (Object) new String[0]);
            return;
          }
        }
      }
      Set<Class<?>> resources = new LinkedHashSet<>(found);
      resources.removeIf(each -> !each.isAnnotationPresent(Path.class));
      server =
          JdkHttpServerFactory.createHttpServer(
              URI.create("http://localhost:" + port + "/"),
              ResourceConfig.forApplicationClass(ResourceConfig.class, resources));
    } finally {
      logger.removeHandler(handler);
    }
  }

  /** What Preflight logged at the start, as the console shows it. */
  String log() {
    return String.join("", log);
  }

  /** What a program of the processor's jar prints, run in the folder of the project. */
  String command(List<String> arguments) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>();
    words.add(System.getProperty("java.home") + "/bin/java");
    words.add("-cp");
    words.add(System.getProperty("java.class.path"));
    words.add("dev.preflight.cors.processor.internal.launch.Main");
    arguments.forEach(argument -> words.add(onPort(argument)));
    Process process =
        new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true).start();
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    process.getInputStream().transferTo(output);
    process.waitFor();
    return asShown(output.toString(StandardCharsets.UTF_8));
  }

  private String onPort(String text) {
    return text.replace(SHOWN, "localhost:" + port);
  }

  /** With the port that the page shows. */
  String asShown(String text) {
    return text.replace("localhost:" + port, SHOWN);
  }

  private List<Class<?>> classes() throws IOException, ClassNotFoundException {
    java.nio.file.Path top = compiled().classes();
    List<Class<?>> classes = new ArrayList<>();
    try (Stream<java.nio.file.Path> files = Files.walk(top)) {
      for (java.nio.file.Path file : (Iterable<java.nio.file.Path>) files::iterator) {
        String name = top.relativize(file).toString().replace('\\', '/');
        if (name.endsWith(".class") && !name.endsWith("-info.class")) {
          String binary = name.replace('/', '.').replaceFirst("\\.class$", "");
          classes.add(Class.forName(binary, false, loader));
        }
      }
    }
    return classes;
  }

  private Handler listener() {
    return new Handler() {
      @Override
      public void publish(LogRecord entry) {
        log.add(entry.getLevel() + ": " + entry.getMessage() + "\n");
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }

  /** Of four digits, so that columns stay those of the page. */
  static int freePort() {
    for (int port = 8100; port < 10_000; port++) {
      try (ServerSocket socket = new ServerSocket(port)) {
        return socket.getLocalPort();
      } catch (IOException taken) {
        // The next one, then.
      }
    }
    throw new IllegalStateException("no free port");
  }

  @Override
  public void close() throws IOException {
    if (server != null) {
      server.stop(0);
    }
    if (loader != null) {
      loader.close();
    }
  }
}
