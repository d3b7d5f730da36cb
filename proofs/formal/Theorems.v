(* The theorems, each with the statement of its name in Statements.v. *)
From mathcomp Require Import all_ssreflect all_algebra.
From DLN Require Statements.
From DLN Require Import InnerProduct SmallParameter TwoEnds Networks Derivatives EqualProduct.
From DLN Require Import LocalMinima StrictSaddles LocalMaxima Convexity.
From DLN Require Import SecondDerivatives HessianBlocks RangeCondition TopEigenvectors.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.TTheory.
Import Statements.
Local Open Scope ring_scope.

Theorem lemma_4_1 : Statements.lemma_4_1.
Proof.
move=> R m ds N X Y W; split=> [c|h V].
  apply/slope_sum_first_order => V; have := c V; rewrite slope_formula => /eqP.
  by rewrite mulrn_eq0 => /eqP.
by rewrite slope_formula (proj2 (slope_sum_first_order _ _ _) h) mul0rn.
Qed.

Theorem lemma_4_2 : Statements.lemma_4_2.
Proof.
move=> R m d ds N X Y W G c Xu hG; rewrite prod_split; apply: lemma_4_2_formula => //.
by have := critical_first c; rewrite prod_split /grad mulmxA.
Qed.

Theorem theorem_2_3_i : Statements.theorem_2_3_i.
Proof. by move=> R m d d' ds N X Y pos X0; apply: part_i. Qed.

Theorem theorem_2_3_ii : Statements.theorem_2_3_ii.
Proof. by move=> R m d d' ds N X Y W; apply: local_min_global. Qed.

Theorem theorem_2_3_iii : Statements.theorem_2_3_iii.
Proof. by move=> R m d d' ds N X Y W pos X0 c ng; have [] := part_iii X0 pos ng; split. Qed.

Theorem theorem_2_3_iv : Statements.theorem_2_3_iv.
Proof.
move=> R m d d' ds N X Y W [c nlm _] hr psd; apply: nlm; exists 1; first exact: ltr01.
by move=> W' _; apply: part_iv c psd hr W'.
Qed.

(* The Hessian by layers *)
Theorem layer_products : Statements.layer_products.
Proof.
move=> R; split=> [m ds W k|]; first exact: prod_layer.
by split=> [m ds W k l|m d ds W k]; [exact: below_between | exact: upper_split].
Qed.

Theorem hessian_form : Statements.hessian_form.
Proof.
move=> R m ds N X Y W; split; [exact: plane_loss_horner | exact: hessian_diag | exact: hessianC |].
by move=> t V1 V2 V'; apply: hessian_linear.
Qed.

Theorem lemma_4_3 : Statements.lemma_4_3.
Proof.
move=> R m ds N X Y W A B; split=> [k V V' hk|k l V V' kl].
  by rewrite hessian_formula !dprod_only // d2prod_only_same dot0r addr0.
have /andP[lt ls] := kl; have ks := ltn_trans lt ls.
by rewrite hessian_formula !dprod_only // d2prod_only.
Qed.

Theorem lemma_4_3_entries : Statements.lemma_4_3_entries.
Proof.
move=> R m ds N X Y W A B; have [same pair] := lemma_4_3 X Y W.
split=> [k p q r s hk|k l p q r s kl]; first by rewrite same // dot_delta.
by rewrite pair // dot_delta dot_delta2.
Qed.

Theorem lemma_4_3_first : Statements.lemma_4_3_first.
Proof.
move=> R m d ds N X Y W k V V' hk.
by rewrite hessian_formula dprod_only ?dprod_only_first ?d2prod_only_first // (ltn_trans hk).
Qed.

Theorem lemma_4_4 : Statements.lemma_4_4.
Proof. by move=> R m d ds N X Y W k; apply: range_condition. Qed.

Theorem lemma_4_4_blocks : Statements.lemma_4_4_blocks.
Proof. by move=> R m ds N X Y W k l A B no; apply: range_condition_blocks. Qed.

Theorem corollary_4_5 : Statements.corollary_4_5.
Proof. by move=> R m d ds N X Y W k; apply: rank_condition. Qed.

Theorem lemma_4_6_direction : Statements.lemma_4_6_direction.
Proof. by move=> R m d d' ds N X Y W u v z; apply: exchange_coef2. Qed.

Theorem lemma_4_6_forms : Statements.lemma_4_6_forms.
Proof.
move=> R m d d' ds N X Y W G C Pi c psd Xu hG; split; first exact: range_proj_commutes.
by move=> u v; apply: forms_at_semidefinite.
Qed.

Theorem lemma_4_6_eigenvalues : Statements.lemma_4_6_eigenvalues.
Proof. by move=> R m d d' ds N X Y W G u v a b C Pi; apply: eigenvalues_at_semidefinite. Qed.

Theorem lemma_4_6 : Statements.lemma_4_6.
Proof. by move=> R m d d' ds N X Y W G U lambda C; apply: top_eigenvectors. Qed.
