package dev.preflight.bookstore.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/**
 * The shops of partners who sell our books on pages of their own, each with its origin. They are in
 * a database, here one in memory, because they come and go while the application runs.
 */
public final class Storefronts implements AutoCloseable {

  private final String url = "jdbc:h2:mem:" + UUID.randomUUID();

  // The database lives as long as one connection is open.
  private final Connection keeper;

  /**
   * A table of two shops.
   *
   * @throws IllegalStateException if the database cannot be opened
   */
  public Storefronts() {
    try {
      keeper = DriverManager.getConnection(url);
      try (Statement statement = keeper.createStatement()) {
        statement.execute("create table storefront(origin varchar primary key, name varchar)");
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The storefronts cannot be opened.", e);
    }
    open("https://whale.example", "The White Whale");
    open("https://books.corner.example:8443", "The Corner Shop");
  }

  /** Adds a shop, or renames it. */
  public void open(String origin, String name) {
    try (Connection connection = DriverManager.getConnection(url);
        PreparedStatement change =
            connection.prepareStatement("merge into storefront values (?, ?)")) {
      change.setString(1, origin);
      change.setString(2, name);
      change.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("The storefront " + origin + " cannot be opened.", e);
    }
  }

  /** Whether a shop's pages have this origin. */
  public boolean have(String origin) {
    return finds("select 1 from storefront where origin = ?", origin);
  }

  /** Whether the pages of this shop have this origin. */
  public boolean have(String origin, String name) {
    return finds("select 1 from storefront where origin = ? and name = ?", origin, name);
  }

  /** Whether there is a shop of this name. */
  public boolean haveNamed(String name) {
    return finds("select 1 from storefront where name = ?", name);
  }

  private boolean finds(String question, String... values) {
    try (Connection connection = DriverManager.getConnection(url);
        PreparedStatement query = connection.prepareStatement(question)) {
      for (int i = 0; i < values.length; i++) {
        query.setString(i + 1, values[i]);
      }
      try (ResultSet found = query.executeQuery()) {
        return found.next();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The storefronts cannot be read.", e);
    }
  }

  @Override
  public void close() {
    try {
      keeper.close();
    } catch (SQLException e) {
      throw new IllegalStateException("The storefronts cannot be closed.", e);
    }
  }
}
