package dev.preflight.cors.deployments.failure;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** Responds with 409. */
public final class ConflictMapper implements ExceptionMapper<ConflictException> {

  @Override
  public Response toResponse(ConflictException exception) {
    return Response.status(409).entity(exception.entity()).type("text/plain").build();
  }
}
