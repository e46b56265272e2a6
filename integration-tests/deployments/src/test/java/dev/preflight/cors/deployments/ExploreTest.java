package dev.preflight.cors.deployments;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExploreTest {
  @Test
  void explore() throws Exception {
    java.io.PrintStream out = new java.io.PrintStream("/tmp/explore-" + System.getProperty("explore.name", "x") + ".txt");
    for (Container c : Container.values()) {
      for (String services : List.of("false", "true")) {
        try (Server s = c.start(ShopConfig.class, Map.of("jakarta.ws.rs.loadServices", services))) {
          for (String p : List.of("orders", "orders/1", "orders/404", "orders/x", "answers/unmapped", "answers/unmapped-checked", "answers/unmapped-error", "answers/no-writer", "answers/broken-writer", "answers/mapped", "answers/mapped-unwritable", "answers/async", "answers/async-timeout", "answers/async-unmapped", "answers/stage-unmapped", "answers/stage-later", "answers/events", "answers/stream", "answers/own-headers", "answers/vary-any", "answers/redirect", "answers/not-modified", "broken", "shops/broken/items", "shops/missing/items", "shops/1/items", "shops/1/items-by-class/first", "nowhere", "orders/no/where", "plain/unmapped", "names/caf%C3%A9%20au%20lait", "answers/json","programmatic", "partners", "GATEBROKEN", "AUTHBROKEN", "AUTHFAILING", "GATECLOSED","NOAUTH")) {
            String path = p;
            List<String> lines = List.of("Origin: https://app.example.com", "Authorization: x");
            if (p.equals("GATEBROKEN")) { path = "orders"; lines = List.of("Origin: https://app.example.com", "Authorization: x", "X-Gate: broken"); }
            if (p.equals("GATECLOSED")) { path = "orders"; lines = List.of("Origin: https://app.example.com", "Authorization: x", "X-Gate: closed"); }
            if (p.equals("AUTHBROKEN")) { path = "orders"; lines = List.of("Origin: https://app.example.com", "Authorization: broken"); }
            if (p.equals("AUTHFAILING")) { path = "orders"; lines = List.of("Origin: https://app.example.com", "Authorization: failing"); }
            if (p.equals("NOAUTH")) { path = "orders"; lines = List.of("Origin: https://app.example.com"); }
            String r;
            try {
              Answer a = RawClient.send(s.port(), "GET", s.root() + path, lines, "");
              String b = a.body().replaceAll("\\s+", " ");
              r = a.status() + " [" + a.cors() + "] ct=" + a.all("content-type") + " conn=" + a.all("connection") + " cl=" + a.all("content-length") + " body=" + (b.length() > 80 ? b.substring(0, 80) + "~" + b.length() : b);
            } catch (Exception e) {
              r = e.toString();
            }
            out.println(c + " " + services + " " + p + " -> " + r);
          }
        }
      }
    }
  }
}
