package dev.preflight.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;

/** The monotonic clock of a browser, by a small library that is preloaded: {@code clock.c}. */
final class MovableClock {

  private final Path library;
  private final Path ahead;

  /** Compiles the library. */
  MovableClock(Path folder) throws IOException, InterruptedException {
    Path source = Files.writeString(folder.resolve("clock.c"), ScriptedServer.resource("clock.c"));
    library = folder.resolve("clock.so");
    ahead = folder.resolve("ahead");
    move(0);
    Certificates.run(
        List.of(
            "cc", "-shared", "-fPIC", "-O1", "-o", library.toString(), source.toString(), "-ldl"));
  }

  Map<String, String> environment() {
    return Map.of("LD_PRELOAD", library.toString(), "PREFLIGHT_CLOCK", ahead.toString());
  }

  /** Puts the clock ahead of the machine's, by seconds. */
  void move(long seconds) {
    ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.nativeOrder());
    bytes.putLong(seconds).flip();
    try (FileChannel file =
        FileChannel.open(ahead, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      file.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
