import type { ComponentChildren } from 'preact';
import { Verdict } from '../../components/verdict.js';
import type { AuditDocument, TestDocument } from './audit-request.js';
import { CorrelationFigure } from './correlation-figure.js';
import { SpreadFigure } from './spread-figure.js';

/** What an audit found: three nulls, each with its test. */
export function AuditFound({ document }: { readonly document: AuditDocument }) {
  const { equalProbabilities: equal, independentOfInputs, independentOfWeights } = document;
  const { reduction, training } = document;
  return (
    <div class="audit-found">
      <h4>A1p-m: every path has the same probability</h4>
      <p>
        <Test p={equal.p} rejected={equal.rejected} />
      </p>
      <p>
        Mean ρ̂ = <Num of={equal.mean} />, deviation between paths <Num of={equal.deviation} /> (95
        %: {short(equal.deviationInterval.low)} to {short(equal.deviationInterval.high)});{' '}
        {equal.never} of {document.paths.examined} hidden paths never active, {equal.always} always.
        Swapping two paths within samples (McNemar), {equal.pairs} pairs, Bonferroni:{' '}
        {equal.pairsRejected} rejected by themselves.
      </p>
      <SpreadFigure document={document} />
      <h4>A5u-m: Z is independent of X</h4>
      <Dependence test={independentOfInputs} over="samples" />
      <CorrelationFigure document={document} />
      <h4>A5u-m: Z is independent of W</h4>
      <Dependence test={independentOfWeights} over="networks" />
      <h4>The reduction</h4>
      <p>
        {reduction.best === null ? (
          'The linear network is 0 on these samples: there is nothing to compare with.'
        ) : (
          <>
            With the best factor q the network differs from the linear one by{' '}
            {short(reduction.best)} of the size of the latter.
          </>
        )}
        {training === null ? (
          ''
        ) : (
          <>
            {' '}
            Training ended at a loss of {short(training.loss)}; the best linear network has{' '}
            {short(training.linearOptimum)} on the same samples.
          </>
        )}
      </p>
    </div>
  );
}

function Dependence({ test, over }: { readonly test: TestDocument; readonly over: string }) {
  const { p, largest, critical, strongest, pathsRejected, rejected } = test;
  if (p === undefined || largest === undefined || critical === undefined)
    return <p>Not tested: {test.reason}.</p>;
  return (
    <>
      <p>
        <Test p={p} rejected={rejected === true} />
      </p>
      <p>
        Largest distance correlation <Num of={largest} /> (path {strongest?.join('→')}). Permuting
        the {over}, it exceeds <Num of={critical} /> with a chance of at most 0.05. {pathsRejected}{' '}
        of {test.tested} paths that vary are rejected by themselves.
      </p>
    </>
  );
}

function Test({ p, rejected }: { readonly p: number; readonly rejected: boolean }) {
  return (
    <>
      <Verdict kind={rejected ? 'fails' : 'open'}>
        {rejected ? 'rejected at 0.05' : 'not rejected at 0.05'}
      </Verdict>{' '}
      p = <data value={String(p)}>{short(p)}</data>
    </>
  );
}

/** A number rounded for reading, with all its digits in the mark-up. */
function Num({ of }: { readonly of: number }) {
  return <data value={String(of)}>{short(of)}</data>;
}

/** Three digits; what is very small as a power of ten. */
function short(value: number): ComponentChildren {
  const [digits, exponent] = Number(value.toPrecision(3)).toString().split('e');
  if (exponent === undefined) return digits;
  return (
    <>
      {digits}·10<sup>{exponent.replace('-', '−')}</sup>
    </>
  );
}
