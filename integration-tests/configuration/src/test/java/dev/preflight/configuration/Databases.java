package dev.preflight.configuration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** Databases in memory. */
final class Databases {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private Databases() {}

  static DataSource withTenants(String... origins) {
    JdbcDataSource database = new JdbcDataSource();
    database.setURL("jdbc:h2:mem:tenants" + NUMBER.incrementAndGet() + ";DB_CLOSE_DELAY=-1");
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create table tenant_origin(origin varchar(328) primary key)");
      try (PreparedStatement insert =
          connection.prepareStatement("insert into tenant_origin values (?)")) {
        for (String origin : origins) {
          insert.setString(1, origin);
          insert.executeUpdate();
        }
      }
      return database;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
