package dev.preflight.packaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.Wrapper;
import org.apache.catalina.startup.Tomcat;

/** Tomcat with libraries shared by its web applications, and one WAR. */
final class WebServer {

  private final Path folder;
  private final List<Path> shared = new ArrayList<>();
  private final Path war;

  WebServer(Path folder) {
    this.folder = folder;
    war = folder.resolve("war");
  }

  /** Into the loader above the web application. */
  WebServer share(List<Path> libraries) {
    shared.addAll(libraries);
    return this;
  }

  /** Into {@code WEB-INF/lib}. */
  WebServer lib(List<Path> libraries) {
    for (Path each : libraries) {
      Path jar = Jar.of(each, folder);
      copy(jar, war.resolve("WEB-INF/lib").resolve(jar.getFileName()));
    }
    return this;
  }

  /** Into {@code WEB-INF/classes}. */
  WebServer classes(Path classes) {
    try (var files = Files.walk(classes)) {
      files
          .filter(Files::isRegularFile)
          .forEach(
              file ->
                  copy(
                      file,
                      war.resolve("WEB-INF/classes").resolve(classes.relativize(file).toString())));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(Path from, Path to) {
    try {
      Files.createDirectories(to.getParent());
      Files.copy(from, to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deploys an application of the WAR; a start that fails leaves the reason and the responses. */
  Started asked(String application, String... requests) {
    Logger log = Logger.getLogger("org.apache.catalina");
    Failures failures = new Failures();
    log.addHandler(failures);
    Tomcat tomcat = new Tomcat();
    try (Logged logged = new Logged();
        URLClassLoader above = new URLClassLoader("shared", urls(), new OfTheServer())) {
      try {
        List<String> rows = responses(tomcat, above, application, requests);
        return new Started(rows, logged.lines(), String.join("\n", failures.messages));
      } finally {
        stop(tomcat);
      }
    } catch (IOException | LifecycleException e) {
      throw new IllegalStateException(e);
    } finally {
      log.removeHandler(failures);
    }
  }

  private List<String> responses(
      Tomcat tomcat, ClassLoader above, String application, String... requests)
      throws IOException, LifecycleException {
    tomcat.setBaseDir(folder.resolve("tomcat").toString());
    tomcat.setPort(0);
    Context context = tomcat.addContext("", war.toString());
    context.setParentClassLoader(above);
    Wrapper servlet =
        Tomcat.addServlet(context, "api", "org.glassfish.jersey.servlet.ServletContainer");
    servlet.addInitParameter("jakarta.ws.rs.Application", application);
    servlet.addInitParameter("jersey.config.server.wadl.disableWadl", "true");
    servlet.setLoadOnStartup(1);
    context.addServletMappingDecoded("/*", "api");
    tomcat.getConnector();
    tomcat.start();
    List<String> rows = new ArrayList<>();
    for (String request : requests) {
      rows.add(request + " " + sent(tomcat.getConnector().getLocalPort(), request));
    }
    return rows;
  }

  private static void stop(Tomcat tomcat) throws LifecycleException {
    tomcat.stop();
    tomcat.destroy();
  }

  private URL[] urls() throws IOException {
    List<URL> urls = new ArrayList<>();
    for (Path path : shared) {
      urls.add(Start.url(path));
    }
    return urls.toArray(URL[]::new);
  }

  private static String sent(int port, String request) throws IOException {
    try (Socket socket = new Socket("localhost", port)) {
      String head =
          request
              + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nOrigin: "
              + Probe.ORIGIN
              + "\r\n\r\n";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      String response =
          new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
      String origin =
          response
              .lines()
              .filter(
                  line ->
                      line.toLowerCase(java.util.Locale.ROOT)
                          .startsWith("access-control-allow-origin: "))
              .map(line -> line.substring(line.indexOf(": ") + 2))
              .findFirst()
              .orElse("-");
      return response.substring(9, 12) + " " + origin;
    }
  }

  /** Of the tests' own classes, what a web application sees of Tomcat. */
  private static final class OfTheServer extends ClassLoader {

    OfTheServer() {
      super(ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      if (name.startsWith("jakarta.servlet.") || name.startsWith("org.apache.")) {
        return WebServer.class.getClassLoader().loadClass(name);
      }
      throw new ClassNotFoundException(name);
    }
  }

  /** Why Tomcat could not start a servlet, which it logs. */
  private static final class Failures extends Handler {

    private final List<String> messages = new CopyOnWriteArrayList<>();

    @Override
    public void publish(LogRecord logged) {
      Throwable root = logged.getThrown();
      while (root != null && root.getCause() != null) {
        root = root.getCause();
      }
      if (root != null) {
        messages.add(root.toString());
      }
    }

    @Override
    public void flush() {
      // Nothing is buffered.
    }

    @Override
    public void close() {
      // Nothing is held.
    }
  }
}
