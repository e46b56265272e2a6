package dev.preflight.bookstore.api;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.io.UncheckedIOException;

/** A file that should be there is not: our fault, and none of the caller's business which. */
public final class UnreadableFileMapper implements ExceptionMapper<UncheckedIOException> {

  @Override
  public Response toResponse(UncheckedIOException exception) {
    return Problem.response(
        Response.Status.INTERNAL_SERVER_ERROR, "Something is wrong with our shelves.");
  }
}
