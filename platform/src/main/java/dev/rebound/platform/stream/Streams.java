package dev.rebound.platform.stream;

import com.mongodb.client.MongoCollection;
import org.bson.Document;

/**
 * The collection of a service's streams, one document each.
 *
 * @param collection its documents; see {@link StreamStore} for their shape
 */
public record Streams(MongoCollection<Document> collection) {}
