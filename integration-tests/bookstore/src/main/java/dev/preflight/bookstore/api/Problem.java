package dev.preflight.bookstore.api;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The body of every error: something for the caller to read. */
public record Problem(int status, String detail) {

  static Response response(Response.Status status, String detail) {
    return Response.status(status)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(new Problem(status.getStatusCode(), detail))
        .build();
  }

  static WebApplicationException exception(Response.Status status, String detail) {
    return new WebApplicationException(detail, response(status, detail));
  }

  static WebApplicationException noSuchBook(String id) {
    return exception(Response.Status.NOT_FOUND, "There is no book \"" + id + "\".");
  }
}
