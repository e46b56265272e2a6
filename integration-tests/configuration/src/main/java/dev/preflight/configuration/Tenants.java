package dev.preflight.configuration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** The tenants' table of origins. */
public class Tenants {

  private final DataSource database;
  private final AtomicInteger questions = new AtomicInteger();

  /**
   * Opens the table.
   *
   * @param database where the table {@code tenant_origin(origin)} is
   */
  public Tenants(DataSource database) {
    this.database = database;
  }

  /** Whether a tenant's page has this origin. */
  public boolean owns(String origin) {
    questions.incrementAndGet();
    try (Connection connection = database.getConnection();
        PreparedStatement query =
            connection.prepareStatement("select 1 from tenant_origin where origin = ?")) {
      query.setString(1, origin);
      try (ResultSet result = query.executeQuery()) {
        return result.next();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the tenants cannot be read", e);
    }
  }

  /** How often the database was asked. */
  public int questions() {
    return questions.get();
  }
}
