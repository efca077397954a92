package mdnviz.experiment;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import mdnviz.export.AtomicFile;
import mdnviz.export.FileWriteException;

/// The file an experiment's results are written to, run by run: a row is appended whole and forced
/// to the disk, so that after any interruption the file holds every run that had finished, and the
/// next start goes on with the others. When all is done the rows are put into the order of the
/// experiment; so the file does not tell which thread or machine finished first.
///
/// Belongs to one thread; locked against other processes.
public final class ResultFile implements AutoCloseable {
  private static final int MOST_BYTES = 1 << 29;

  private final Path path;
  private final FileChannel channel;
  private final SortedMap<Integer, RunResult> finished = new TreeMap<>();
  private boolean ordered = true;
  private int last = -1;

  private ResultFile(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /// Opens a file to go on with it, or begins it.
  ///
  /// @param path of the file
  /// @param experiment whose results it holds or shall hold
  /// @return the file
  /// @throws ResultFileException if it holds something else
  /// @throws FileWriteException if it cannot be written
  public static ResultFile open(Path path, Experiment experiment) throws IOException {
    FileChannel channel = null;
    try {
      channel =
          FileChannel.open(
              path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      lock(path, channel);
      ResultFile file = new ResultFile(path, channel);
      file.begin(ResultText.header(experiment));
      return file;
    } catch (IOException e) {
      if (channel != null) {
        channel.close();
      }
      throw e instanceof ResultFileException known ? known : FileWriteException.of(path, e);
    }
  }

  /// Writes results that are at hand: the file that a sweep of the same experiment writes, as far
  /// as the runs have finished. A sweep can go on with it.
  ///
  /// @param path where; an older file is replaced at once
  /// @param experiment whose results they are
  /// @param results of its finished runs, in any order
  /// @throws FileWriteException if it cannot be written
  public static void write(Path path, Experiment experiment, List<RunResult> results)
      throws FileWriteException {
    byte[] bytes = ResultText.of(experiment, results).text().getBytes(StandardCharsets.UTF_8);
    AtomicFile.write(path, out -> out.write(bytes));
  }

  private static void lock(Path path, FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return;
      }
    } catch (OverlappingFileLockException e) {
      // said below
    }
    throw new ResultFileException(
        path, "another sweep is writing it; give each shard a file of its own and join them");
  }

  private void begin(List<String> header) throws IOException {
    if (channel.size() > MOST_BYTES) {
      throw new ResultFileException(
          path, "it is too large to be a file of results; give another name");
    }
    ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(channel.size()));
    int read = 0;
    while (read >= 0 && bytes.hasRemaining()) {
      read = channel.read(bytes);
    }
    String content = new String(bytes.array(), StandardCharsets.UTF_8);
    String head = String.join("\n", header) + "\n";
    if (head.startsWith(content) && content.length() < head.length()) {
      channel.truncate(0);
      write(head);
      return;
    }
    ResultText text = ResultText.parse(path, content);
    ResultText.requireSame(
        path, header, text.header(), "give another --out, or delete it to begin anew");
    channel.truncate(bytes.array().length - cutOff(content));
    channel.position(channel.size());
    for (RunResult result : text.results()) {
      finished.put(result.index(), result);
    }
    ordered = content.startsWith(text.text());
    last = finished.isEmpty() ? -1 : text.rows().lastKey();
  }

  private static int cutOff(String content) {
    return content.substring(content.lastIndexOf('\n') + 1).getBytes(StandardCharsets.UTF_8).length;
  }

  /// @return results of finished runs by their zero-based place, in that order
  public SortedMap<Integer, RunResult> finished() {
    return Collections.unmodifiableSortedMap(new TreeMap<>(finished));
  }

  /// Adds a run.
  ///
  /// @param result of a run that is not in the file
  /// @throws FileWriteException if it cannot be written
  public void append(RunResult result) throws FileWriteException {
    try {
      write(result.line() + "\n");
    } catch (IOException e) {
      throw FileWriteException.of(path, e);
    }
    ordered &= result.index() > last;
    last = Math.max(last, result.index());
    finished.put(result.index(), result);
  }

  private void write(String text) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
    channel.force(true);
  }

  /// Puts the rows into the order of the experiment; each row stays as it is.
  ///
  /// @throws IOException if it cannot be written; the file then stays as it was
  public void order() throws IOException {
    if (!ordered) {
      ResultText text = ResultText.parse(path, Files.readString(path));
      AtomicFile.write(path, out -> out.write(text.text().getBytes(StandardCharsets.UTF_8)));
      ordered = true;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
