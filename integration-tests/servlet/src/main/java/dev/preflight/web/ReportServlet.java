package dev.preflight.web;

import dev.preflight.cors.CrossOrigin;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;

/** A servlet beside Jakarta REST, with a policy of its own. */
@WebServlet("/report/*")
@CrossOrigin(
    origins = {"https://app.example.com", "${report.origins:https://reports.example.com}"},
    exposedHeaders = "X-Pages")
public class ReportServlet extends HttpServlet {

  @Serial private static final long serialVersionUID = 1L;

  /** Called by the container. */
  public ReportServlet() {}

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if ("/broken".equals(request.getPathInfo())) {
      response.sendError(HttpServletResponse.SC_CONFLICT);
      return;
    }
    response.setHeader("X-Pages", "3");
    response.getWriter().print("report");
  }

  @Override
  protected void doPut(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.getWriter().print("replaced");
  }
}
