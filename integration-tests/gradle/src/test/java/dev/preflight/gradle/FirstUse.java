package dev.preflight.gradle;

import dev.preflight.snippets.Command;
import dev.preflight.snippets.Curl;
import dev.preflight.snippets.Fence;
import dev.preflight.snippets.Output;
import dev.preflight.snippets.Page;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** What a page says to do in an empty folder, on a port that is free. */
final class FirstUse {

  private static final Path ROOT =
      Path.of(System.getProperty("preflight.root")).toAbsolutePath().normalize();

  /** The one of the pages. */
  private static final String PORT = "8080";

  private final Page page;
  private final Path folder;
  private final int port;

  FirstUse(String page, Path folder) throws IOException {
    this.page = page(page);
    this.folder = folder;
    this.port = freePort();
  }

  /** A page of the project. */
  static Page page(String name) throws IOException {
    return Page.read(ROOT, ROOT.resolve(name));
  }

  /** Writes the files that the page shows. */
  FirstUse writeFiles() throws IOException {
    return write(page.files());
  }

  /** Writes these files. */
  FirstUse write(Map<String, String> files) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue().replace(PORT, Integer.toString(port)));
    }
    return this;
  }

  /**
   * Sends the requests of the page as soon as there is a server; what it logged is checked last.
   */
  void assertRespondsAsShown(Started server) throws Exception {
    try (server) {
      await(server);
      for (Fence fence : page.fences()) {
        if (fence.language().equals("console")) {
          for (Command command : Command.of(fence)) {
            Output.assertShown(fence, command.output(), Curl.of(command, port).run());
          }
        }
      }
    }
    Build build = server.stopped();
    for (Fence fence : page.fences()) {
      if (fence.word("says").filter("log"::equals).isPresent()) {
        build.assertSays(fence.text().strip().replaceFirst("…$", ""));
      }
    }
  }

  private void await(Started server) throws Exception {
    Instant end = Instant.now().plus(Duration.ofMinutes(5));
    while (true) {
      try {
        new Socket("localhost", port).close();
        return;
      } catch (IOException notYet) {
        if (server.build().isDone()) {
          server.build().get().assertSays("the server, which did not start");
        }
        if (Instant.now().isAfter(end)) {
          throw notYet;
        }
        Thread.sleep(200);
      }
    }
  }

  /** Of four digits, so that lengths stay those of the page. */
  private static int freePort() throws IOException {
    for (int port = 8100; port < 10_000; port++) {
      try (ServerSocket socket = new ServerSocket(port)) {
        return socket.getLocalPort();
      } catch (IOException taken) {
        // The next one, then.
      }
    }
    throw new IOException("no free port");
  }
}
