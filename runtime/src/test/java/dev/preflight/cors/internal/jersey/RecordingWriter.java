package dev.preflight.cors.internal.jersey;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.spi.ContainerResponseWriter;
import org.jspecify.annotations.Nullable;

/**
 * A container that only notes what it is told to do. {@link FailureWriter} knows a container by the
 * package of its writer, so the fakes of the known ones are empty subclasses in packages of theirs.
 */
public class RecordingWriter implements ContainerResponseWriter {

  /** What servlet containers and Grizzly keep below Jersey's writer. */
  @Nullable Object response;

  @Nullable Object grizzlyResponse;

  final List<String> calls = new ArrayList<>();

  /** A fake with nothing noted yet. */
  public RecordingWriter() {}

  @Override
  public OutputStream writeResponseStatusAndHeaders(long length, ContainerResponse response) {
    calls.add(
        "head "
            + length
            + " "
            + response.getStatus()
            + " "
            + response.getHeaderString("Access-Control-Allow-Origin")
            + " "
            + response.getHeaderString("Vary"));
    return new ByteArrayOutputStream() {
      @Override
      public void close() {
        calls.add("end");
      }
    };
  }

  @Override
  public boolean suspend(long timeOut, TimeUnit unit, @Nullable TimeoutHandler handler) {
    return true;
  }

  @Override
  public void setSuspendTimeout(long timeOut, TimeUnit unit) {
    // Nothing waits here.
  }

  @Override
  public void commit() {
    calls.add("commit");
  }

  @Override
  public void failure(Throwable error) {
    calls.add("failure " + error.getMessage());
  }

  @Override
  public boolean enableResponseBuffering() {
    return false;
  }
}
